package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static io.ecom.spark.analysis.Quotients.ratio;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

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
        Dataset<Row> sold = lines.groupBy("category_id")
                .agg(
                        count_distinct(col("transaction_id")).as("orders"),
                        sum("quantity").as("units"),
                        sum("subtotal").as("revenue"));
        Dataset<Row> divided = products.filter(col("subcategory_id").isNotNull())
                .groupBy(col("category_id").as("divided_id"))
                .agg(lit(true).as("divided"));
        Column all = facts.saleLines().agg(sum("subtotal")).scalar();
        return sold.join(facts.tables().categories(), "category_id", "left")
                .join(profits(facts, lines), col("category_id").equalTo(col("profit_id")), "left")
                .join(divided, col("category_id").eqNullSafe(col("divided_id")), "left")
                .select(
                        col("category_id"),
                        col("name"),
                        col("orders"),
                        col("units"),
                        money(col("revenue")).as("revenue"),
                        ratio(col("revenue"), all).as("share"),
                        when(col("divided"), money(col("profit"))).as("profit"))
                .orderBy(col("revenue").desc(), col("category_id").asc_nulls_first());
    }

    /** The profit of each category with a sale of a subcategory whose margin is known. */
    private static Dataset<Row> profits(Facts facts, Dataset<Row> lines) {
        Dataset<Row> margins = facts.tables().subcategories().select("category_id", "subcategory_id", "profit_margin");
        return lines.groupBy("category_id", "subcategory_id")
                .agg(sum("subtotal").as("revenue"))
                .join(margins, new String[] {"category_id", "subcategory_id"})
                .filter(col("profit_margin").isNotNull())
                .groupBy(col("category_id").as("profit_id"))
                .agg(PROFIT.apply(collect_list(struct(col("revenue"), col("profit_margin"))))
                        .as("profit"));
    }

    /** Revenue times margin over the parts of a category, exact until it is rounded once. */
    private static BigDecimal profit(Seq<Row> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row part : CollectionConverters.asJava(parts)) {
            sum = sum.add(part.getDecimal(0).multiply(part.getDecimal(1)));
        }
        Money profit = new Ratio(sum.unscaledValue(), BigInteger.TEN.pow(sum.scale())).money();
        return profit.toBigDecimal();
    }
}
