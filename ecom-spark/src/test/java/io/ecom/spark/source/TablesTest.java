package io.ecom.spark.source;

import static io.ecom.spark.SmallShop.line;
import static io.ecom.spark.SmallShop.look;
import static io.ecom.spark.SmallShop.page;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class TablesTest {
    private static final SmallShop SHOP = new SmallShop()
            .users("u1")
            .product("p1", "Tent", null, null)
            .sale("u1", "2026-10-01T23:59:59", line("p1", 2, "1.50"), line("p1", 1, "1.00"), line("p2", 1, "9.00"))
            .order("u1", "2026-10-01T10:00", "cancelled", "0.00", null, line("p1", 5, "1.00"))
            .visit(
                    "s1",
                    "u1",
                    "2026-10-01T23:59",
                    120,
                    "browsed",
                    page("2026-10-01T23:59", "home"),
                    look("2026-10-02T00:00", "p1"),
                    look("2026-10-02T00:00", "p1"));

    @Test
    void linesAndViewsAreNumberedFromOne(SparkSession spark) {
        Tables tables = SHOP.tables(spark);

        assertThat(tables.lineItems().orderBy("transaction_id", "line").toJSON().collectAsList())
                .containsExactly("""
                        {"transaction_id":"t1","line":1,"product_id":"p1","quantity":2,"unit_price":1.50,\
                        "subtotal":3.00}""", """
                        {"transaction_id":"t1","line":2,"product_id":"p1","quantity":1,"unit_price":1.00,\
                        "subtotal":1.00}""", """
                        {"transaction_id":"t1","line":3,"product_id":"p2","quantity":1,"unit_price":9.00,\
                        "subtotal":9.00}""", """
                        {"transaction_id":"t2","line":1,"product_id":"p1","quantity":5,"unit_price":1.00,\
                        "subtotal":5.00}""");
        assertThat(tables.pageViews()
                        .select("session_id", "view", "page_type")
                        .toJSON()
                        .collectAsList())
                .containsExactly(
                        "{\"session_id\":\"s1\",\"view\":1,\"page_type\":\"home\"}",
                        "{\"session_id\":\"s1\",\"view\":2,\"page_type\":\"product_detail\"}",
                        "{\"session_id\":\"s1\",\"view\":3,\"page_type\":\"product_detail\"}");
    }

    @Test
    void productDaysCountSalesOnceAndViewsOnTheirOwnDay(SparkSession spark) {
        assertThat(SHOP.tables(spark)
                        .productDays()
                        .orderBy("product_id", "day")
                        .toJSON()
                        .collectAsList())
                .containsExactly("""
                        {"product_id":"p1","day":"2026-10-01","views":0,"cart_adds":0,"orders":1,"units":3,\
                        "revenue":4.00}""", """
                        {"product_id":"p1","day":"2026-10-02","views":2,"cart_adds":0,"orders":0,"units":0,\
                        "revenue":0.00}""", """
                        {"product_id":"p2","day":"2026-10-01","views":0,"cart_adds":0,"orders":1,"units":1,\
                        "revenue":9.00}""");
    }

    @Test
    void columnsAreFoundByNameAndOthersLeftOut(SparkSession spark) {
        Tables tables = SHOP.tables(spark);
        Dataset<Row> own = tables.categories().select(lit(1).as("id"), col("name"), col("category_id"));

        assertThat(withCategories(tables, own).categories().columns()).containsExactly("category_id", "name");
    }

    @Test
    void missingColumnsAreNamed(SparkSession spark) {
        Tables tables = SHOP.tables(spark);

        assertThatThrownBy(() -> withCategories(tables, tables.categories().drop("name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Missing column 'name' of table 'categories': expected STRING");
    }

    @Test
    void columnsOfAnotherTypeAreNamed(SparkSession spark) {
        Tables tables = SHOP.tables(spark);

        assertThatThrownBy(() -> withCategories(tables, tables.categories().withColumn("name", lit(1.5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid column 'name' of table 'categories': expected STRING, found DOUBLE");
    }

    private static Tables withCategories(Tables tables, Dataset<Row> categories) {
        return new Tables(
                tables.users(),
                categories,
                tables.subcategories(),
                tables.products(),
                tables.sessions(),
                tables.transactions(),
                tables.productDays());
    }
}
