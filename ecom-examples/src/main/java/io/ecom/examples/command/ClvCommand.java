package io.ecom.examples.command;

import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Unit;
import io.ecom.analytics.clv.orders.CustomerList;
import io.ecom.analytics.clv.orders.OrderBook;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.analytics.clv.value.Horizon;
import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.ClvModelFile;
import io.ecom.examples.stage.OrderListStage;
import io.ecom.examples.stage.Stages;
import io.ecom.model.orders.OrderColumns;
import io.ecom.model.orders.OrderList;
import io.ecom.model.orders.UnclearListException;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "clv",
        sortOptions = false,
        description = "Say what the customers of an order list will bring: --csv FILE [--out DIR]")
final class ClvCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            required = true,
            description = "A file of orders or order lines, plain or .gz, with a header.")
    private Path csv = Path.of("");

    @Option(names = "--customer", paramLabel = "COL", description = "The column of the customer, such as CustomerID.")
    private @Nullable String customer;

    @Option(names = "--date", paramLabel = "COL", description = "The column of the date, such as InvoiceDate.")
    private @Nullable String date;

    @Option(names = "--amount", paramLabel = "COL", description = "The column of the amount; negative for a refund.")
    private @Nullable String amount;

    @Option(names = "--quantity", paramLabel = "COL", description = "With --price, in place of an amount.")
    private @Nullable String quantity;

    @Option(names = "--price", paramLabel = "COL", description = "The column of the price of a piece.")
    private @Nullable String price;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How dates are written, such as dd/MM/yyyy (default: yyyy-MM-dd, a time may follow).")
    private @Nullable String dateFormat;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            defaultValue = "week",
            description =
                    "The unit of the parameters in clv_model.json: day, week or month (default: ${DEFAULT-VALUE}).")
    private Unit unit = Unit.WEEK;

    @Option(
            names = "--model",
            paramLabel = "LAW",
            defaultValue = "mbg",
            converter = ClvChoices.Law.class,
            description = "The law of purchase that is fitted: mbg, bg or pareto (default: ${DEFAULT-VALUE}).")
    private PurchaseLaw model = PurchaseLaw.MBG_NBD;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day that counts, such as 2025-12-31 (default: the last of the list).")
    private @Nullable LocalDate until;

    @Option(
            names = "--horizon",
            paramLabel = "MONTHS",
            defaultValue = "12",
            converter = ClvChoices.Months.class,
            description = "How far ahead value is counted (default: ${DEFAULT-VALUE}).")
    private int horizon;

    @Option(
            names = "--discount",
            paramLabel = "RATE",
            defaultValue = "0.01",
            converter = ClvChoices.Rate.class,
            description = "By how much a month later is worth less (default: ${DEFAULT-VALUE}).")
    private double discount;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "ecom-clv",
            description = "Where tables, models and a page go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    ClvCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        consoleOptions.logTo(Home.of(context).log());
        Stages stages = new Stages(console);
        OrderList list = new OrderList(csv, new OrderColumns(customer, date, amount, quantity, price), dateFormat);
        CustomerList customers = stages.run("read", () -> read(list), ClvCommand::describe);
        remarks(customers).forEach(console::remark);
        ClvOptions options = ClvOptions.DEFAULTS.by(model).over(Horizon.months(horizon, discount));
        OrderListStage stage = new OrderListStage(customers, options, unit);
        ClvStudy study = stages.run("fit", stage::fit, ClvCommand::describe);
        ClvModel found = stage.model(study);
        found.warnings().forEach(console::remark);
        stages.run(
                "write",
                () -> {
                    stage.write(study, out, String.valueOf(csv.getFileName()), Versions.ecom());
                    return found;
                },
                done -> "a row for each customer, tables, models and a page");
        console.line(sum(found));
        console.result("\nPage: ", out.resolve("clv.html"));
        return ExitStatus.DONE;
    }

    private CustomerList read(OrderList list) {
        try {
            return OrderBook.read(list, until);
        } catch (UnclearListException e) {
            String option =
                    switch (e.missing()) {
                        case CUSTOMER -> "--customer COL";
                        case DATE -> "--date COL";
                        case DATE_FORMAT -> "--date-format PATTERN";
                    };
            throw new IllegalArgumentException("%s; say %s".formatted(e.getMessage(), option), e);
        }
    }

    private static String describe(CustomerList customers) {
        return "%s of %s, %s to %s"
                .formatted(
                        Amount.of(customers.read().rows(), "row"),
                        Amount.of(customers.buyers().size(), "customer"),
                        customers.period().first(),
                        customers.period().last());
    }

    private static List<String> remarks(CustomerList customers) {
        CustomerList.LeftOut left = customers.leftOut();
        List<String> remarks = new ArrayList<>(List.of(customers.read().columns()));
        remark(remarks, customers.read().nameless(), "row", "without a customer left out");
        remark(remarks, left.later(), "row", "after the last day left out");
        remark(remarks, left.refunds(), "refund", "netted against the purchases of the same day");
        remark(remarks, left.days(), "day", "left out of whose purchases nothing was left");
        remark(remarks, left.customers(), "customer", "left out of whose purchases nothing was left");
        return remarks;
    }

    private static void remark(List<String> remarks, long count, String noun, String what) {
        if (count > 0) {
            remarks.add(Amount.of(count, noun) + " " + what);
        }
    }

    private static String describe(ClvStudy study) {
        String name = study.model().purchaseModel().name();
        return study.forecast().stream()
                .map(row -> "%s %s".formatted(row.forecast(), text(row)))
                .collect(Collectors.joining(", ", name + "; half held out: ", ""));
    }

    private static String text(ClvForecast row) {
        return row.bias() == null
                ? "nothing came"
                : String.format(Locale.ROOT, "%+.0f %%", 100 * row.bias().doubleValue());
    }

    /** The sentence that people came for. */
    private static String sum(ClvModel model) {
        ClvModel.Portfolio all = model.portfolio();
        String purchases = String.format(
                Locale.ROOT, "%n  %,.0f purchases to come of %,.0f customers alive", all.expectedOrders(), all.alive());
        return model.spendModel() == null
                ? purchases
                : String.format(
                        Locale.ROOT,
                        "%s, worth %,.2f (%,.2f to %,.2f)%n  %s",
                        purchases,
                        all.clv(),
                        all.clvLow(),
                        all.clvHigh(),
                        ClvModelFile.MEANING);
    }
}
