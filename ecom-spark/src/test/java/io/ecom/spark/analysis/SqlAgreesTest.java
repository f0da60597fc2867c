package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.model.RandomShop;
import io.ecom.model.load.FanOut;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.sql.SqlViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the questions in {@code docs/sql} against the tables that they are named after, which the analyses equal too. */
@ExtendWith(LocalSpark.class)
class SqlAgreesTest {
    private static final Path FOLDER = Path.of("../docs/sql");

    @Test
    void eachQuestionInSqlHasTheAnswerOfItsTable(SparkSession spark) throws IOException {
        Answers answers = new Answers(Duration.ofHours(24));
        RecordTables records = new RecordTables();
        RandomShop.send(3, 80, new FanOut(List.of(answers, records)));
        SqlViews views = SqlViews.register(records.tables(spark));

        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(12);
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".sql", "");
            Answer<?> answer = answers.all().stream()
                    .filter(any -> any.table().name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(csv(views.ask(Files.readString(file)), answer.table()))
                    .as(name)
                    .isEqualTo(answer.csv());
        }
    }

    @Test
    void viewsAndTheirColumnsAreNamed(SparkSession spark) {
        SqlViews views = SqlViews.register(new SmallShop().tables(spark));

        assertThat(views.columns().keySet())
                .containsExactly(
                        "users",
                        "categories",
                        "subcategories",
                        "products",
                        "price_points",
                        "sessions",
                        "page_views",
                        "cart_items",
                        "transactions",
                        "line_items",
                        "product_days");
        views.columns()
                .forEach((name, columns) ->
                        assertThat(views.ask("SELECT * FROM " + name).schema()).isEqualTo(columns));
        assertThat(views.columns().get("cart_items").fieldNames())
                .containsExactly("session_id", "product_id", "quantity", "price");
    }

    @Test
    void whatDividesByNothingIsEmpty(SparkSession spark) {
        SqlViews views = SqlViews.register(new SmallShop().tables(spark));

        assertThat(views.ask(
                                "SELECT ratio(1, 0), ratio(NULL, 1), ratio(2.50, 3), mean_amount(5.00, 2L), wilson(0L, 0L)")
                        .head()
                        .toString())
                .isEqualTo("[null,null,0.833333,2.50,null]");
    }

    @Test
    void aViewThatIsNotThereIsNamed(SparkSession spark) {
        SqlViews views = SqlViews.register(new SmallShop().tables(spark));

        assertThatThrownBy(() -> views.ask("SELECT * FROM orders_of_mine"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("`orders_of_mine`");
    }

    /** The answer as its file would have it; whole numbers and amounts become as wide as the table has them. */
    private static <R extends Record> String csv(Dataset<Row> answer, ResultTable<R> table) {
        ResultRows<R> rows = ResultRows.of(table);
        StructType schema = rows.schema();
        Column[] columns =
                Arrays.stream(schema.fields()).map(SqlAgreesTest::asInTable).toArray(Column[]::new);
        return ResultCsv.text(
                table,
                Lists.newArrayList(Iterators.transform(answer.select(columns).toLocalIterator(), rows::toRecord)));
    }

    private static Column asInTable(StructField field) {
        return col(field.name()).cast(field.dataType());
    }
}
