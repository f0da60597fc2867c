package io.ecom.spark.source;

import static com.google.common.base.Preconditions.checkArgument;
import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of the shop's tables. */
public enum TableSchema {
    USERS("""
            user_id STRING, city STRING, state STRING, country STRING, registration_date TIMESTAMP_NTZ,
            last_active TIMESTAMP_NTZ, name STRING, email STRING, birth_date DATE, gender STRING"""),
    CATEGORIES("category_id STRING, name STRING"),
    SUBCATEGORIES("category_id STRING, subcategory_id STRING, name STRING, profit_margin DECIMAL(38,18)"),
    PRODUCTS("""
            product_id STRING, name STRING, category_id STRING, subcategory_id STRING, base_price DECIMAL(18,2),
            current_stock BIGINT, is_active BOOLEAN,
            price_history ARRAY<STRUCT<price: DECIMAL(18,2), date: TIMESTAMP_NTZ>>, creation_date TIMESTAMP_NTZ"""),
    SESSIONS("""
            session_id STRING, user_id STRING, start_time TIMESTAMP_NTZ, end_time TIMESTAMP_NTZ,
            duration_seconds BIGINT, city STRING, state STRING, country STRING, ip_address STRING,
            device_type STRING, os STRING, browser STRING, referrer STRING, conversion_status STRING,
            viewed_products ARRAY<STRING>,
            page_views ARRAY<STRUCT<timestamp: TIMESTAMP_NTZ, page_type: STRING, product_id: STRING,
                category_id: STRING, view_duration: BIGINT>>,
            cart ARRAY<STRUCT<product_id: STRING, quantity: BIGINT, price: DECIMAL(18,2)>>"""),
    TRANSACTIONS("""
            transaction_id STRING, session_id STRING, user_id STRING, timestamp TIMESTAMP_NTZ,
            items ARRAY<STRUCT<product_id: STRING, quantity: BIGINT, unit_price: DECIMAL(18,2),
                subtotal: DECIMAL(18,2)>>,
            subtotal DECIMAL(18,2), discount DECIMAL(18,2), total DECIMAL(18,2), payment_method STRING,
            status STRING"""),
    PRODUCT_DAYS("""
            product_id STRING, day DATE, views BIGINT, cart_adds BIGINT, orders BIGINT, units BIGINT,
            revenue DECIMAL(18,2)""");

    private final StructType schema;

    TableSchema(String ddl) {
        this.schema = StructType.fromDDL(ddl);
    }

    public StructType schema() {
        return schema;
    }

    /**
     * A dataset with exactly this table's columns, found by name; others are left out.
     *
     * @throws IllegalArgumentException when a column is missing or has another type
     */
    Dataset<Row> conform(Dataset<Row> dataset) {
        StructType found = dataset.schema();
        for (StructField field : schema.fields()) {
            checkArgument(
                    Arrays.asList(found.fieldNames()).contains(field.name()),
                    "Missing column '%s' of table '%s': expected %s",
                    field.name(),
                    this,
                    field.dataType().sql());
            DataType type = found.apply(field.name()).dataType();
            checkArgument(
                    DataType.equalsIgnoreNullability(type, field.dataType()),
                    "Invalid column '%s' of table '%s': expected %s, found %s",
                    field.name(),
                    this,
                    field.dataType().sql(),
                    type.sql());
        }
        return dataset.select(
                Arrays.stream(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
