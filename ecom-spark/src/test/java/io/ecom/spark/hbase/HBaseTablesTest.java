package io.ecom.spark.hbase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_timestamp_ntz;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.TableOptions;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import io.ecom.spark.LocalSpark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class HBaseTablesTest {
    private static final String PREFIX = "shop_";

    @BeforeAll
    static void load() {
        try (HBaseStore store = HBaseStore.over(
                        TestHBase.connection(),
                        TableOptions.DEFAULT.withPrefix(PREFIX).withRegions(3));
                Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }

    @Test
    void aSessionIsARowWithItsLists(SparkSession spark) {
        Row row = sessions(spark).filter(col("session_id").equalTo("a")).head();

        assertThat(row.schema().catalogString())
                .isEqualTo("struct<session_id:string,user_id:string,start_time:timestamp_ntz,end_time:timestamp_ntz,"
                        + "duration_seconds:bigint,city:string,state:string,country:string,ip_address:string,"
                        + "device_type:string,os:string,browser:string,referrer:string,conversion_status:string,"
                        + "viewed_products:array<string>,"
                        + "cart:array<struct<product_id:string,quantity:bigint,price:decimal(18,2)>>,"
                        + "page_views:array<struct<timestamp:timestamp_ntz,page_type:string,product_id:string,"
                        + "category_id:string,view_duration:bigint>>>");
        LocalDateTime start = LocalDateTime.parse("2025-01-10T10:00:00");
        assertThat(row.mkString("|"))
                .startsWith("a|u1|2025-01-10T10:00|2025-01-10T10:10|600|Oslo|null|NO|10.0.0.1|mobile|iOS|"
                        + "Safari, mobile|social|converted|");
        assertThat(row.<String>getList(14)).containsExactly("p1");
        assertThat(row.<Row>getList(15)).containsExactly(RowFactory.create("p1", 2L, new BigDecimal("10.00")));
        assertThat(row.<Row>getList(16))
                .containsExactly(
                        RowFactory.create(start, "home", null, null, 10L),
                        RowFactory.create(start, "product_detail", "p1", "c1", 30L),
                        RowFactory.create(start.plusMinutes(1), "cart", null, null, null));
    }

    @Test
    void listsThatLackAreEmpty(SparkSession spark) {
        Row row = sessions(spark)
                .filter(col("session_id").equalTo("b"))
                .select("cart", "referrer")
                .head();

        assertThat(row.<Row>getList(0)).isEmpty();
        assertThat(row.isNullAt(1)).isTrue();
    }

    @Test
    void rowsAreCounted(SparkSession spark) {
        assertThat(sessions(spark).count()).isEqualTo(4);
        assertThat(HBaseTables.productDays(spark, TestHBase.quorum(), PREFIX).count())
                .isEqualTo(4);
    }

    @Test
    void aUserIsReadFromOneRange(SparkSession spark) {
        Dataset<Row> ofUser = sessions(spark).filter(col("user_id").equalTo("u1"));

        assertThat(ids(ofUser)).containsExactly("a", "b");
        assertThat(ofUser.rdd().getNumPartitions()).isEqualTo(1);
        assertThat(ofUser.queryExecution().executedPlan().toString()).contains("ranges=[[u1#, u1$)]");
    }

    @Test
    void aPeriodOfAUserIsARange(SparkSession spark) {
        Column from = to_timestamp_ntz(lit("2025-01-20T10:00:00.500"));
        Dataset<Row> ofPeriod = sessions(spark)
                .filter(col("user_id").equalTo("u1").and(col("start_time").geq(from)));

        assertThat(ids(ofPeriod)).containsExactly("b");
        assertThat(ofPeriod.queryExecution().executedPlan().toString())
                .contains("ranges=[[u1#1737367200500, u1#999999999999:)]");
    }

    @Test
    void filtersOnOtherColumnsAreSparks(SparkSession spark) {
        assertThat(ids(sessions(spark).filter("referrer is null"))).containsExactly("b");
        assertThat(ids(sessions(spark).filter("user_id >= 'u10' and conversion_status = 'converted'")))
                .containsExactly("d");
        assertThat(ids(sessions(spark).filter("user_id = 'u1' or user_id = 'u2'")))
                .containsExactly("a", "b", "d");
        assertThat(ids(sessions(spark).filter("user_id in ('u10', 'u2', 'nobody')")))
                .containsExactly("c", "d");
        assertThat(ids(sessions(spark).filter("user_id = 'u1' and user_id = 'u2'")))
                .isEmpty();
    }

    @Test
    void aFigureThatIsZeroIsZero(SparkSession spark) {
        Dataset<Row> days = HBaseTables.productDays(spark, TestHBase.quorum(), PREFIX);
        LocalDate day = LocalDate.parse("2025-01-10");

        List<Row> rows =
                days.filter(col("day").equalTo(lit(day))).orderBy("product_id").collectAsList();
        assertThat(rows.toString()).isEqualTo("[[p1,2025-01-10,2,1,1,2,20.00], [p2,2025-01-10,0,1,2,4,20.00]]");
        assertThat(days.schema().catalogString())
                .isEqualTo("struct<product_id:string,day:date,views:bigint,cart_adds:bigint,orders:bigint,"
                        + "units:bigint,revenue:decimal(18,2)>");
        assertThat(days.agg(org.apache.spark.sql.functions.sum("revenue"))
                        .head()
                        .getDecimal(0))
                .isEqualByComparingTo("50.00");
    }

    @Test
    void aDayOfAProductIsARange(SparkSession spark) {
        Dataset<Row> day = HBaseTables.productDays(spark, TestHBase.quorum(), PREFIX)
                .filter("product_id = 'p1' and day = date'2025-01-20'");

        assertThat(day.head().getLong(4)).isEqualTo(1);
        assertThat(day.queryExecution().executedPlan().toString()).contains("ranges=[[p1#20250120, p1#20250120\\x00)]");
    }

    private static Dataset<Row> sessions(SparkSession spark) {
        return HBaseTables.sessions(spark, TestHBase.quorum(), PREFIX);
    }

    private static List<String> ids(Dataset<Row> sessions) {
        return sessions.select("session_id").orderBy("session_id").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
