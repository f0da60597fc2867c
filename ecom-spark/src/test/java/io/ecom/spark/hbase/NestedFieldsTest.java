package io.ecom.spark.hbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.TableOptions;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import io.ecom.spark.LocalSpark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spark asks for single fields of what a list or map holds; their values are those of the whole column. */
@ExtendWith(LocalSpark.class)
class NestedFieldsTest {
    private static final String PREFIX = "nested_";
    private static final TableName BASKETS = TableName.valueOf("nested_baskets");

    @BeforeAll
    static void write() throws IOException {
        try (HBaseStore store = HBaseStore.over(
                        TestHBase.connection(),
                        TableOptions.DEFAULT.withPrefix(PREFIX).withRegions(1));
                Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
        try (Admin admin = TestHBase.connection().getAdmin()) {
            admin.createTable(TableDescriptorBuilder.newBuilder(BASKETS)
                    .setColumnFamily(ColumnFamilyDescriptorBuilder.of("b"))
                    .build());
        }
        try (Table table = TestHBase.connection().getTable(BASKETS)) {
            table.put(new Put(Bytes.toBytes("u1"))
                    .addColumn(Bytes.toBytes("b"), Bytes.toBytes("monday"), Bytes.toBytes("p1#2#10.00 p2#1#3.50"))
                    .addColumn(Bytes.toBytes("b"), Bytes.toBytes("tuesday"), Bytes.toBytes("p3#4#0.25")));
        }
    }

    @Test
    void fieldsOfAListAreThoseOfTheWholeList(SparkSession spark) {
        for (String list : List.of("cart", "page_views")) {
            List<Row> whole = sessions(spark).select(list).collectAsList();
            for (List<String> fields : onesAndPairs(spark, list)) {
                String[] columns =
                        fields.stream().map(field -> list + "." + field).toArray(String[]::new);

                List<Row> some = sessions(spark).selectExpr(columns).collectAsList();

                for (int i = 0; i < fields.size(); i++) {
                    int column = i;
                    assertThat(some.stream().map(row -> row.<Object>getList(column)))
                            .as("%s of %s", fields.get(i), List.of(columns))
                            .containsExactlyElementsOf(whole.stream()
                                    .map(row -> values(row.getList(0), fields.get(column)))
                                    .toList());
                }
            }
        }
    }

    @Test
    void fieldsOfEachElementAreThoseOfTheWholeElements(SparkSession spark) {
        sessions(spark).createOrReplaceTempView("nested_sessions");
        for (String list : List.of("cart", "page_views")) {
            List<Row> whole = spark.sql("SELECT inline(" + list + ") FROM nested_sessions")
                    .collectAsList();
            for (String field : fields(spark, list)) {
                String one = "SELECT e.%s FROM nested_sessions LATERAL VIEW explode(%s) AS e".formatted(field, list);

                assertThat(values(spark.sql(one).collectAsList(), field))
                        .as(one)
                        .isEqualTo(values(whole, field))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aFieldCanBeFilteredAndAveraged(SparkSession spark) {
        sessions(spark).createOrReplaceTempView("nested_sessions");

        // Ten and thirty seconds are the only durations that are known.
        assertThat(spark.sql("SELECT avg(view_duration) FROM (SELECT inline(page_views) FROM nested_sessions)")
                        .head()
                        .getDouble(0))
                .isEqualTo(20.0);
        assertThat(spark.sql("SELECT session_id FROM nested_sessions WHERE get(cart.quantity, 0) = 2")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[a]]");
    }

    @Test
    void fieldsOfWhatAMapHoldsAreThoseOfTheWholeMap(SparkSession spark) {
        Dataset<Row> baskets = spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", BASKETS.getNameAsString())
                .option("key", "user_id:string")
                .option("columns", "baskets=b:map(cart)")
                .load();

        assertThat(baskets.selectExpr("baskets['monday'].quantity", "baskets['tuesday'].price")
                        .head()
                        .mkString("|"))
                .isEqualTo("ArraySeq(2, 1)|ArraySeq(0.25)");
        assertThat(baskets.selectExpr("map_values(baskets)[0].price").head().mkString())
                .isEqualTo("ArraySeq(10.00, 3.50)");
    }

    private static Dataset<Row> sessions(SparkSession spark) {
        return HBaseTables.sessions(spark, TestHBase.quorum(), PREFIX);
    }

    private static String[] fields(SparkSession spark, String list) {
        ArrayType type = (ArrayType) sessions(spark).schema().apply(list).dataType();
        return ((StructType) type.elementType()).fieldNames();
    }

    private static List<List<String>> onesAndPairs(SparkSession spark, String list) {
        String[] names = fields(spark, list);
        List<List<String>> choices = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            choices.add(List.of(names[i]));
            for (int j = i + 1; j < names.length; j++) {
                choices.add(List.of(names[j], names[i]));
            }
        }
        return choices;
    }

    private static List<Object> values(List<Row> rows, String field) {
        return rows.stream().map(row -> row.<Object>getAs(field)).toList();
    }
}
