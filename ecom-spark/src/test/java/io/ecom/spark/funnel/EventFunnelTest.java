package io.ecom.spark.funnel;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.funnel.WindowFunnel;
import io.ecom.model.RandomShop;
import io.ecom.model.result.FunnelStep;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.source.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class EventFunnelTest {
    private static final Instant KNOWN = Instant.parse("2026-10-03T00:00:00Z");
    private static final EventFunnel FUNNEL = EventFunnel.within(Duration.ofHours(24), "at")
            .step("view", col("what").equalTo("view"))
            .step("cart", col("what").equalTo("cart"))
            .step("order", col("what").equalTo("order"));

    @Test
    void tellsWhoConvertedWhoDroppedAtWhichStepAndWhoStillMay(SparkSession spark) {
        Dataset<Row> events = events(
                spark,
                event("ada", "2026-10-01T10:00", "view"),
                event("ada", "2026-10-01T11:00", "cart"),
                event("ada", "2026-10-02T10:00", "order"),
                event("bob", "2026-10-01T10:00", "view"),
                event("bob", "2026-10-01T10:30", "cart"),
                event("bob", "2026-10-02T10:01", "order"),
                event("cy", "2026-10-02T00:00", "view"),
                event("di", "2026-10-02T00:01", "view"),
                event("eve", "2026-10-02T00:01", "order"),
                event("fay", null, "view"));

        assertThat(rows(FUNNEL.outcomes(events, "who", KNOWN)))
                .containsExactly(
                        "[ada,3,CONVERTED,order,2026-10-02T10:00]",
                        "[bob,2,DROPPED,cart,2026-10-01T10:30]",
                        "[cy,1,DROPPED,view,2026-10-02T00:00]",
                        "[di,1,OPEN,view,2026-10-02T00:01]");
        assertThat(rows(FUNNEL.dropped(events, "who", KNOWN)))
                .containsExactly(
                        "[bob,2,DROPPED,cart,2026-10-01T10:30,order]", "[cy,1,DROPPED,view,2026-10-02T00:00,cart]");
    }

    @Test
    void isAFunctionOfSqlOnceRegistered(SparkSession spark) {
        spark.udf()
                .register(
                        "window_funnel",
                        WindowFunnelAggregator.function(new WindowFunnel(2, Duration.ofHours(1)), KNOWN));
        events(spark, event("ada", "2026-10-01T10:00", "view"), event("ada", "2026-10-01T11:00", "cart"))
                .createOrReplaceTempView("events");

        assertThat(spark.sql("""
                        SELECT who, window_funnel(at, array(what = 'view', what = 'cart')).level
                        FROM events GROUP BY who""").collectAsList()).hasToString("[[ada,2]]");
    }

    /** The same question as the analysis asks, by another way: events in rows instead of arrays, no join. */
    @Test
    void bySessionItFindsTheStepsOfThePlainJavaAnswer(SparkSession spark) {
        Duration window = Duration.ofDays(60);
        Answers answers = new Answers(window);
        RecordTables records = new RecordTables();
        RandomShop.send(11, 60, answers);
        RandomShop.send(11, 60, records);
        Tables tables = records.tables(spark);
        Dataset<Row> purchases = tables.transactions()
                .join(tables.sessions().select("session_id"), "session_id")
                .selectExpr("session_id", "timestamp", "'purchase' AS page_type");
        Dataset<Row> events = tables.pageViews()
                .select("session_id", "timestamp", "page_type")
                .union(purchases);

        Dataset<Row> outcomes = EventFunnel.within(window, "timestamp")
                .step("product_view", col("page_type").equalTo("product_detail"))
                .step("cart", col("page_type").equalTo("cart"))
                .step("checkout", col("page_type").equalTo("checkout"))
                .step("purchase", col("page_type").equalTo("purchase"))
                .outcomes(events, "session_id", KNOWN)
                .persist();

        List<FunnelStep> steps = answers.funnel().rows();
        assertThat(steps.get(3).sessions()).isPositive();
        for (int step = 0; step < steps.size(); step++) {
            assertThat(outcomes.filter(col("level").gt(step)).count())
                    .isEqualTo(steps.get(step).sessions());
        }
        outcomes.unpersist();
    }

    @Test
    void refusesToBeWithoutSteps() {
        assertThatThrownBy(() -> EventFunnel.within(Duration.ofHours(1), "at").windowFunnel(KNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid steps '0': expected at least one");
    }

    private static Row event(String who, @Nullable String at, String what) {
        return RowFactory.create(who, at == null ? null : LocalDateTime.parse(at), what);
    }

    private static Dataset<Row> events(SparkSession spark, Row... events) {
        return spark.createDataFrame(List.of(events), StructType.fromDDL("who STRING, at TIMESTAMP_NTZ, what STRING"));
    }

    private static List<String> rows(Dataset<Row> dataset) {
        return dataset.orderBy(dataset.columns()[0]).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }
}
