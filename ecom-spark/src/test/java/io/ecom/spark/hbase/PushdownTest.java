package io.ecom.spark.hbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.spark.LocalSpark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is pushed down to the servers never changes a result. */
@ExtendWith(LocalSpark.class)
class PushdownTest {
    private static final int PREDICATES = 60;
    private static final List<String> OPERATORS = List.of("=", "<", "<=", ">", ">=", "<=>", "!=");

    /** Columns and literals of their types, among them such as stand in the table. */
    private static final List<List<String>> OPERANDS = List.of(
            List.of("site", "'a'", "'a!'", "'ab'", "'b'", "''", "'~'"),
            List.of("day", "date'2026-10-13'", "date'2026-10-15'", "date'1969-01-01'", "date'+12026-01-01'"),
            List.of("device", "0L", "-1L", "2L", "-9223372036854775808L"),
            List.of("at", "timestamp_ntz'1970-01-01 00:03:00'", "timestamp_ntz'1970-01-01 00:01:00.0005'"),
            List.of("name", "'a'", "''", "'b'", "'zzz'"),
            List.of("level", "0", "-1", "3", "2147483647"),
            List.of("total", "0L", "-1L", "3L"),
            List.of("ratio", "0D", "-0.5D", "double('NaN')"),
            List.of("price", "1.000BD", "-2BD", "0.5BD"),
            List.of("raw", "X'01FF'", "X'01'", "X''"),
            List.of("seen", "timestamp_ntz'1970-01-01 00:00:00.5'", "timestamp_ntz'1969-12-31 23:59:59.9'"),
            List.of("good", "true", "false"),
            List.of("due", "date'2026-10-14'", "date'2026-10-17'"),
            List.of("written", "2L", "-1L"));

    private final Random random = new Random(4);

    private static Dataset<Row> expected;

    @BeforeAll
    static void hold(SparkSession spark) throws IOException {
        expected = spark.createDataFrame(
                ForeignTable.written().rows(),
                ForeignTable.written().read(spark).schema());
    }

    @Test
    void rowsThatPassAreTheSameWithAndWithout(SparkSession spark) throws IOException {
        Dataset<Row> stored = ForeignTable.written().read(spark);
        List<String> predicates =
                IntStream.range(0, PREDICATES).mapToObj(i -> predicate(2)).toList();
        List<String> counts = new ArrayList<>();
        predicates.forEach(predicate -> counts.add("count_if(" + predicate + ")"));
        Row passing = expected.selectExpr(counts.toArray(String[]::new)).head();
        for (int i = 0; i < PREDICATES; i++) {
            assertThat(stored.filter(predicates.get(i)).count())
                    .as(predicates.get(i))
                    .isEqualTo(passing.getLong(i));
        }
        assertThat(IntStream.range(0, PREDICATES).filter(i -> passing.getLong(i) > 0))
                .as("predicates that some row passes")
                .hasSizeGreaterThan(PREDICATES / 2);
    }

    @Test
    void rowsAreThoseThatWereWritten(SparkSession spark) throws IOException {
        Dataset<Row> stored = ForeignTable.written().read(spark);

        assertThat(texts(stored)).containsExactlyElementsOf(texts(expected));
        assertThat(texts(stored.filter("level >= 0 and site < 'b'")))
                .containsExactlyElementsOf(texts(expected.filter("level >= 0 and site < 'b'")))
                .isNotEmpty();
    }

    @Test
    void rowsAreThereForEveryChoiceOfColumns(SparkSession spark) throws IOException {
        Dataset<Row> stored = ForeignTable.written().read(spark);

        for (String[] columns :
                new String[][] {{"due"}, {"tags"}, {"at", "seen"}, {"name", "written", "due", "level"}}) {
            assertThat(texts(stored.selectExpr(columns)))
                    .containsExactlyElementsOf(texts(expected.selectExpr(columns)));
        }
    }

    @Test
    void comparisonsOfCellsAreLookedAtByTheServers(SparkSession spark) throws IOException {
        Dataset<Row> few = ForeignTable.written().read(spark).filter("total = 3 and due < date'2026-10-14'");

        assertThat(few.queryExecution().executedPlan().toString())
                .contains("servers=[(total in [[\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x03,")
                .contains("(due in [[0000-01-01, 2026-10-13\\x00)])]");
        assertThat(Metrics.of(few, "hbaseRowsRead"))
                .isEqualTo(
                        expected.filter("total = 3 and due < date'2026-10-14'").count())
                .isPositive();
    }

    @Test
    void aKeyOfBinaryPartsBecomesRanges(SparkSession spark) throws IOException {
        Dataset<Row> some =
                ForeignTable.written().read(spark).filter("site = 'a' and day = date'2026-10-13' and device >= -1");

        assertThat(some.queryExecution().executedPlan().toString())
                .contains("ranges=[[a|20261013\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00, a|20261013\\x80), "
                        + "[a|20261013\\xFF\\xFF\\xFF\\xFF\\xFF\\xFF\\xFF\\xFF, a|20261014)]");
        assertThat(Metrics.of(some, "hbaseRowsRead"))
                .isEqualTo(expected.filter("site = 'a' and day = date'2026-10-13' and device >= -1")
                        .count())
                .isPositive();
    }

    private String predicate(int depth) {
        int choice = random.nextInt(depth == 0 ? 7 : 11);
        List<String> operand = OPERANDS.get(random.nextInt(OPERANDS.size()));
        String column = operand.get(0);
        return switch (choice) {
            case 0, 1, 2, 3 -> column + " " + OPERATORS.get(random.nextInt(OPERATORS.size())) + " " + literal(operand);
            case 4 -> column + " in (" + literal(operand) + ", " + literal(operand) + ", null)";
            case 5 -> column + (random.nextBoolean() ? " is null" : " is not null");
            case 6 ->
                (random.nextBoolean() ? "site" : "name") + " like '" + (random.nextBoolean() ? "a%" : "%b%") + "'";
            case 7 -> "not (" + predicate(depth - 1) + ")";
            case 8 -> "(" + predicate(depth - 1) + " or " + predicate(depth - 1) + ")";
            default -> "(" + predicate(depth - 1) + " and " + predicate(depth - 1) + ")";
        };
    }

    private String literal(List<String> operand) {
        return operand.get(1 + random.nextInt(operand.size() - 1));
    }

    /** As text, since arrays of bytes are equal to themselves only. */
    private static List<String> texts(Dataset<Row> rows) {
        return rows.toJSON().collectAsList().stream().sorted().toList();
    }
}
