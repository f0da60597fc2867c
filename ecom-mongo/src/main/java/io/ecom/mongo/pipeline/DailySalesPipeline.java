package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import io.ecom.model.Money;
import io.ecom.model.result.DailySales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Sales of each day from that of the first transaction to that of the last, also of days without one: the table
 * {@code daily_sales}.
 *
 * <p>Groups by day and user first: so the buyers of a day are counted without ever holding a set of them.
 */
public record DailySalesPipeline(Period period) implements Pipeline<DailySales> {
    public DailySalesPipeline {
        requireNonNull(period, "period");
    }

    public static DailySalesPipeline ofAll() {
        return new DailySalesPipeline(Period.ALL);
    }

    @Override
    public List<Aggregation> aggregations() {
        Document dayAndUser = new Document("day", Sales.day("$timestamp")).append("user", "$user_id");
        Document isBuyer = Sales.expression("$cond", Sales.expression("$gt", "$orders", 0), 1, 0);
        return List.of(Aggregation.on(
                Sales.TRANSACTIONS,
                Sales.transactionsIn(period),
                Aggregates.group(
                        dayAndUser,
                        Accumulators.sum("orders", Sales.one()),
                        Accumulators.sum("units", Sales.units()),
                        Accumulators.sum("gross", Sales.amount("$subtotal")),
                        Accumulators.sum("net", Sales.amount("$total"))),
                Aggregates.group(
                        "$_id.day",
                        Accumulators.sum("orders", "$orders"),
                        Accumulators.sum("units", "$units"),
                        Accumulators.sum("gross", "$gross"),
                        Accumulators.sum("net", "$net"),
                        Accumulators.sum("buyers", isBuyer)),
                Aggregates.sort(Sorts.ascending("_id"))));
    }

    @Override
    public List<DailySales> rows(List<Iterable<Document>> found) {
        List<DailySales> rows = new ArrayList<>();
        for (Document day : found.get(0)) {
            LocalDate date = Found.day(day, "_id");
            for (LocalDate gap = nextDay(rows, date); gap.isBefore(date); gap = gap.plusDays(1)) {
                rows.add(new DailySales(gap, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO, 0));
            }
            rows.add(row(date, day));
        }
        return rows;
    }

    private static LocalDate nextDay(List<DailySales> rows, LocalDate first) {
        return rows.isEmpty() ? first : rows.get(rows.size() - 1).date().plusDays(1);
    }

    private static DailySales row(LocalDate date, Document day) {
        Money gross = Found.money(day, "gross");
        Money net = Found.money(day, "net");
        return new DailySales(
                date,
                Found.integer(day, "orders"),
                Found.integer(day, "units"),
                gross,
                gross.minus(net),
                net,
                Found.integer(day, "buyers"));
    }
}
