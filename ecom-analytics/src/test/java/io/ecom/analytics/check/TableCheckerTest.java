package io.ecom.analytics.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.check.TableCheck.Verdict;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.model.LineItem;
import io.ecom.model.RandomShop;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableCheckerTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ShopRecords SHOP = ShopRecords.random();
    private static final Answers RIGHT = right();

    private final TableChecker checker =
            new TableChecker(TableCheckerTest::replay, TableCheckerTest::fresh, List.of(KOLKATA));

    @TempDir
    private Path folder;

    private static List<DataQuality> replay(RecordSink sink) {
        RandomShop.send(7, 60, sink);
        return List.of();
    }

    private static Answers fresh() {
        return new Answers(Duration.ofHours(24), PairLimits.DEFAULTS, ClvOptions.DEFAULTS.resampling(5));
    }

    private static Answers right() {
        Answers answers = fresh();
        replay(answers);
        return answers;
    }

    @Test
    void rightTablesAreOkToTheByte() throws IOException {
        RIGHT.all().forEach(answer -> write(answer.table().name() + ".csv", answer.csv()));
        ResultCsv.write(ResultTable.of(DataQuality.class), Collections.emptyIterator(), folder);
        assertThat(checker.check(folder, Strictness.BYTES))
                .hasSize(RIGHT.all().size() + 1)
                .allMatch(check -> check.verdict() == Verdict.OK);
    }

    @Test
    void theOrderOfRowsAndColumnsAndTheFormOfNumbersDoNotMatter() {
        List<String> lines = new ArrayList<>(List.of(RIGHT.dailySales().csv().split("\n")));
        StringBuilder csv = new StringBuilder("\uFEFFnet;Date;orders;units;gross;discount;buyers;note\r\n");
        Collections.reverse(lines.subList(1, lines.size()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",");
            csv.append("%s0001;%s 00:00:00;%s.0;%s;%s;%s;%s;x\r\n"
                    .formatted(cell[5], cell[0], cell[1], cell[2], cell[3], cell[4], cell[6]));
        }
        write("daily_sales.csv", csv.toString());
        assertThat(check("daily_sales").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aFolderOfPartsIsATable() throws IOException {
        String csv = RIGHT.orderStatus().csv();
        int second = csv.indexOf('\n', csv.indexOf('\n') + 1) + 1;
        String header = csv.substring(0, csv.indexOf('\n') + 1);
        Files.createDirectories(folder.resolve("order_status.csv"));
        write("order_status.csv/part-00000.csv", csv.substring(0, second));
        write("order_status.csv/part-00001.csv", header + csv.substring(second));
        write("order_status.csv/_SUCCESS", "");
        assertThat(check("order_status").verdict()).isEqualTo(Verdict.OK);
    }

    static Stream<Arguments> mistakes() {
        Predicate<User> buyer = user -> !SHOP.salesOf(user).isEmpty();
        Function<Transaction, BigDecimal> perLine = order -> ShopRecords.NET
                .apply(order)
                .multiply(BigDecimal.valueOf(order.items().size()));
        return Stream.of(
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(order -> true, ShopRecords.NET, ShopRecords.UTC),
                        "cancelled and returned orders are counted"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(order -> !order.status().equals("cancelled"), ShopRecords.NET, ShopRecords.UTC),
                        "returned, refunded and failed orders are counted"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(ShopRecords.SOLD, ShopRecords.GROSS, ShopRecords.UTC),
                        "gross for net: discounts are not taken off"),
                Arguments.of(
                        "purchase_frequency",
                        SHOP.purchaseFrequency(buyer),
                        "users without an order are lost: an inner join keeps only buyers"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(ShopRecords.SOLD, perLine, ShopRecords.UTC),
                        "lines multiplied by a join: each order's total is summed once for each of its lines"),
                Arguments.of(
                        "order_status",
                        perLineStatus(),
                        "lines multiplied by a join: each order counts once for" + " each of its lines"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(ShopRecords.SOLD, ShopRecords.NET, order -> order.timestamp()
                                .atZone(KOLKATA)
                                .toLocalDateTime()
                                .toInstant(java.time.ZoneOffset.UTC)),
                        "local time for UTC: days and hours are those of 'Asia/Kolkata'"),
                Arguments.of(
                        "daily_sales",
                        withoutEmptyDays(),
                        "days and groups without sales are missing: an inner join or a GROUP BY keeps only those that"
                                + " have some"),
                Arguments.of(
                        "funnel",
                        SHOP.unorderedFunnel(true),
                        "an unordered funnel: a session counts when it has all steps, in whatever order"),
                Arguments.of(
                        "funnel_breakdown",
                        SHOP.unorderedFunnelBreakdown(),
                        "an unordered funnel: a session counts when it has all steps, in whatever order"),
                Arguments.of(
                        "funnel",
                        SHOP.unorderedFunnel(false),
                        "an unordered funnel: each step counts by itself, whether or not the steps before it were"
                                + " done"),
                Arguments.of("co_purchases", pairsOfLines(), "repeated lines of one product count as two baskets"),
                Arguments.of("product_sales", ordersAsLines(), "repeated lines of one product count as two orders"),
                Arguments.of(
                        "spending_tiers",
                        meanOfMeans(),
                        "average of averages: the mean over customers is not revenue over orders"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void eachUsualMistakeIsNamed(String table, String csv, String mistake) {
        write(table + ".csv", csv);
        TableCheck check = check(table);
        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(check.mistakes()).containsExactly(mistake);
    }

    @Test
    void twoMistakesAtOnceAreNotGuessed() {
        write("daily_sales.csv", SHOP.dailySales(order -> true, ShopRecords.GROSS, ShopRecords.UTC));
        TableCheck check = check("daily_sales");
        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(check.mistakes()).isEmpty();
    }

    @Test
    void theFirstDifferenceIsTold() {
        write("order_status.csv", RIGHT.orderStatus().csv().replaceFirst("cancelled,(\\d+)", "cancelled,99"));
        Difference difference = check("order_status").difference();
        assertThat(difference).isNotNull();
        assertThat(difference.described()).matches("status=cancelled, orders: found '99', expected '\\d+'");
    }

    @Test
    void rowsAndColumnsThatAreMissingOrTooManyAreTold() {
        String csv = RIGHT.orderStatus().csv();
        write("order_status.csv", csv + "lost,1,0.1,1.00,1.00\n");
        assertThat(described()).isEqualTo("row status=lost should not be there");
        write("order_status.csv", csv.replaceFirst("cancelled,.*\n", ""));
        assertThat(described()).isEqualTo("row status=cancelled is missing");
        write("order_status.csv", csv + csv.substring(csv.indexOf("cancelled")));
        assertThat(described()).isEqualTo("row status=cancelled is there 2 times");
        write("order_status.csv", csv.replaceFirst("share", "portion"));
        assertThat(described()).isEqualTo("column 'share' is missing");
    }

    @Test
    void whatCannotBeReadIsTold() {
        write("order_status.csv", "status,orders\ncompleted\n");
        TableCheck check = check("order_status");
        assertThat(check.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(check.problem()).isEqualTo("order_status.csv line 2: expected 2 fields as in the header, found 1");
    }

    @Test
    void otherBytesDifferOnlyWhenBytesAreThePoint() {
        write("order_status.csv", RIGHT.orderStatus().csv().replace("\n", "\r\n"));
        assertThat(check("order_status").verdict()).isEqualTo(Verdict.OK);
        TableCheck strict = check("order_status", Strictness.BYTES);
        assertThat(strict.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(strict.difference())
                .isEqualTo(new Difference(
                        "line 1", "bytes", "status,orders,share,gross,net\r", "status,orders,share,gross,net"));
    }

    @Test
    void aTableThatIsNotThereIsMissing() {
        assertThat(check("summary").verdict()).isEqualTo(Verdict.MISSING);
    }

    private static String withoutEmptyDays() {
        return RIGHT.dailySales().csv().replaceAll("(?m)^[^,\n]*,0,.*\n", "");
    }

    /** Orders, gross and net of each status after a join with the lines. */
    private static String perLineStatus() {
        TreeMap<String, BigDecimal[]> sums = new TreeMap<>();
        long lines = 0;
        for (Transaction order : SHOP.orders) {
            for (LineItem item : order.items()) {
                lines++;
                BigDecimal[] sum = sums.computeIfAbsent(
                        order.status(), status -> new BigDecimal[] {BigDecimal.ZERO, zero(), zero()});
                sum[0] = sum[0].add(BigDecimal.ONE);
                sum[1] = sum[1].add(item.subtotal().toBigDecimal());
                sum[2] = sum[2].add(order.total().toBigDecimal());
            }
        }
        StringBuilder csv = new StringBuilder("status,orders,share,gross,net\n");
        BigDecimal all = BigDecimal.valueOf(lines);
        sums.forEach((status, sum) -> csv.append("%s,%s,%s,%s,%s%n"
                .formatted(status, sum[0], sum[0].divide(all, 10, RoundingMode.HALF_UP), sum[1], sum[2])));
        return csv.toString();
    }

    /** The pairs of lines of each sale, with whatever beside them. */
    private static String pairsOfLines() {
        TreeMap<String, Integer> pairs = new TreeMap<>();
        SHOP.orders.stream().filter(Transaction::isSale).forEach(order -> {
            for (LineItem a : order.items()) {
                for (LineItem b : order.items()) {
                    if (a.productId().compareTo(b.productId()) < 0) {
                        pairs.merge(a.productId() + "," + b.productId(), 1, Integer::sum);
                    }
                }
            }
        });
        StringBuilder csv =
                new StringBuilder(RIGHT.coPurchases().csv().lines().findFirst().orElseThrow() + "\n");
        pairs.forEach((pair, together) -> {
            if (together >= 2) {
                csv.append(pair).append(',').append(together).append(",0,0,0,0,0,0,0,0,a,b\n");
            }
        });
        return csv.toString();
    }

    private static String ordersAsLines() {
        TreeMap<String, Integer> lines = new TreeMap<>();
        SHOP.orders.stream()
                .filter(Transaction::isSale)
                .flatMap(order -> order.items().stream())
                .forEach(item -> lines.merge(item.productId(), 1, Integer::sum));
        return edited(RIGHT.productSales().csv(), cells -> {
            if (lines.containsKey(cells.get(0))) {
                cells.set(3, String.valueOf(lines.get(cells.get(0))));
            }
        });
    }

    private static String meanOfMeans() {
        TreeMap<String, List<Double>> means = new TreeMap<>();
        RIGHT.customers().rows().stream().filter(user -> user.orders() > 0).forEach(user -> means.computeIfAbsent(
                        user.tier(), tier -> new ArrayList<>())
                .add(user.revenue().toBigDecimal().doubleValue() / user.orders()));
        return edited(RIGHT.spendingTiers().csv(), cells -> {
            if (means.containsKey(cells.get(0))) {
                cells.set(
                        5,
                        String.valueOf(means.get(cells.get(0)).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow()));
            }
        });
    }

    /** A CSV with other cells; names with commas stand in quotes and stay together. */
    private static String edited(String csv, java.util.function.Consumer<List<String>> edit) {
        String[] lines = csv.split("\n(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        StringBuilder edited = new StringBuilder(lines[0]).append('\n');
        for (String line : List.of(lines).subList(1, lines.length)) {
            List<String> cells = new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
            edit.accept(cells);
            edited.append(String.join(",", cells)).append('\n');
        }
        return edited.toString();
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }

    private String described() {
        Difference difference = check("order_status").difference();
        return difference == null ? "none" : difference.described();
    }

    private TableCheck check(String table) {
        return check(table, Strictness.MEANING);
    }

    private TableCheck check(String table, Strictness strictness) {
        return checker.check(folder, strictness).stream()
                .filter(check -> check.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
