package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a user stands among the buyers: the tier by revenue, the three scores, and the segment that they make. */
final class Standing {
    static final List<String> TIERS = List.of("platinum", "gold", "silver", "bronze", "none");

    private static final Column BUYER = col("orders").gt(0);
    static final int SCORES = 5;

    private Standing() {}

    /** Buyers by revenue, the best first: a twentieth, a fifth, a half, the rest. */
    static Column tier(Dataset<Row> shoppers) {
        Dataset<Row> buyers = shoppers.filter(BUYER);
        long count = buyers.count();
        List<Long> ends = List.of(-Math.floorDiv(-count, 20), -Math.floorDiv(-count, 5), -Math.floorDiv(-count, 2));
        Column bucket = Borders.of(buyers, negate(col("revenue")), ends).bucket();
        return when(BUYER.and(bucket.equalTo(0)), TIERS.get(0))
                .when(BUYER.and(bucket.equalTo(1)), TIERS.get(1))
                .when(BUYER.and(bucket.equalTo(2)), TIERS.get(2))
                .when(BUYER, TIERS.get(3))
                .otherwise(TIERS.get(4));
    }

    /** The scores {@code r_score}, {@code f_score} and {@code m_score} from 1 to 5, empty for users without a sale. */
    static Dataset<Row> withScores(Dataset<Row> shoppers) {
        Dataset<Row> buyers = shoppers.filter(BUYER);
        List<Long> ends = Borders.ntile(SCORES, buyers.count());
        return shoppers.withColumn("r_score", score(buyers, "last_order", ends))
                .withColumn("f_score", score(buyers, "orders", ends))
                .withColumn("m_score", score(buyers, "revenue", ends));
    }

    /** The segment that recency and frequency make. */
    static Column segment() {
        Column recency = col("r_score");
        Column frequency = col("f_score");
        return when(recency.geq(4).and(frequency.geq(4)), "champion")
                .when(recency.equalTo(3).and(frequency.geq(4)), "loyal")
                .when(recency.leq(2).and(frequency.geq(4)), "at_risk")
                .when(recency.geq(4).and(frequency.equalTo(3)), "potential")
                .when(recency.geq(4).and(frequency.leq(2)), "new")
                .when(recency.equalTo(3).and(frequency.leq(3)), "attention")
                .when(recency.leq(2).and(frequency.leq(3)), "lost");
    }

    private static Column score(Dataset<Row> buyers, String key, List<Long> ends) {
        return when(BUYER, Borders.of(buyers, col(key), ends).bucket().plus(1));
    }
}
