package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static io.ecom.spark.analysis.Quotients.ratio;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import io.ecom.model.Money;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Sales and profit of each category that has any. */
public record CategoryRevenueAnalysis() implements Analysis<CategoryRevenue> {
    private static final UserDefinedFunction PROFIT =
            udf((UDF1<Seq<Row>, BigDecimal>) CategoryRevenueAnalysis::profit, DataTypes.createDecimalType(18, 2));

    @Override
    public ResultTable<CategoryRevenue> table() {
        return ResultTable.of(CategoryRevenue.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> products = facts.tables().products().select("product_id", "category_id", "subcategory_id");
        Dataset<Row> lines = facts.saleLines().join(products, "product_id", "left");
        Dataset<Row> sold = lines.groupBy(col("category_id").as("sold_id"))
                .agg(
                        count_distinct(col("transaction_id")).as("orders"),
                        sum("quantity").as("units"),
                        sum("subtotal").as("revenue"));
        Column all = facts.saleLines().agg(sum("subtotal")).scalar();
        Column sameCategory = col("sold_id").equalTo(col("category_id"));
        return sold.join(profits(facts, lines), col("sold_id").equalTo(col("profit_id")), "left")
                .join(facts.tables().categories(), sameCategory, "left")
                .select(
                        col("sold_id").as("category_id"),
                        col("name"),
                        col("orders"),
                        col("units"),
                        money(col("revenue")).as("revenue"),
                        ratio(col("revenue"), all).as("share"),
                        col("profit"))
                .orderBy(col("revenue").desc(), col("category_id").asc_nulls_first());
    }

    /** The profit of each category of which at least one product names a subcategory. */
    private static Dataset<Row> profits(Facts facts, Dataset<Row> lines) {
        Dataset<Row> margins = facts.tables().subcategories().select("category_id", "subcategory_id", "profit_margin");
        Dataset<Row> sold = lines.groupBy("category_id", "subcategory_id")
                .agg(sum("subtotal").as("revenue"))
                .join(margins, new String[] {"category_id", "subcategory_id"}, "inner")
                .filter(col("profit_margin").isNotNull())
                .groupBy("category_id")
                .agg(collect_list(struct(col("revenue"), col("profit_margin"))).as("parts"));
        Dataset<Row> divided = facts.tables()
                .products()
                .filter(col("category_id").isNotNull())
                .groupBy("category_id")
                .agg(bool_or(col("subcategory_id").isNotNull()).as("divided"))
                .filter(col("divided"));
        return divided.join(sold, "category_id", "left")
                .select(
                        col("category_id").as("profit_id"),
                        PROFIT.apply(col("parts")).as("profit"));
    }

    /** Revenue times margin over the parts of a category, exact until it is rounded once. */
    private static BigDecimal profit(@Nullable Seq<Row> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        if (parts != null) {
            for (Row part : CollectionConverters.asJava(parts)) {
                sum = sum.add(part.getDecimal(0).multiply(part.getDecimal(1)));
            }
        }
        Money profit = new Ratio(sum.unscaledValue(), BigInteger.TEN.pow(sum.scale())).money();
        return profit.toBigDecimal();
    }
}
