package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.LineItem;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pairs are counted as Spark's own search for frequent sets of items counts them. */
@ExtendWith(LocalSpark.class)
class FrequentPairsTest {
    private static final int BASKETS = 1_000;
    private static final int PRODUCTS = 30;
    private static final int MOST_LINES = 6;

    @Test
    void pairsAreThoseOfFpGrowth(SparkSession spark) {
        Random random = new Random(7);
        SmallShop shop = new SmallShop().users("u1");
        List<Row> baskets = new ArrayList<>();
        for (int i = 0; i < BASKETS; i++) {
            List<String> products = random.ints(1 + random.nextInt(MOST_LINES), 0, PRODUCTS)
                    .map(product -> Math.min(product, random.nextInt(PRODUCTS)))
                    .mapToObj("p%02d"::formatted)
                    .toList();
            shop.sale(
                    "u1",
                    "2026-10-01T10:00",
                    products.stream()
                            .map(product -> SmallShop.line(product, 1, "1.00"))
                            .toArray(LineItem[]::new));
            baskets.add(RowFactory.create((Object) new TreeSet<>(products).toArray(String[]::new)));
        }

        Dataset<Row> ofFpGrowth = new FPGrowth()
                .setMinSupport(1.0 / BASKETS)
                .fit(spark.createDataFrame(baskets, StructType.fromDDL("items ARRAY<STRING>")))
                .freqItemsets()
                .filter(size(col("items")).equalTo(2))
                .select(array_sort(col("items")).as("pair"), col("freq"))
                .selectExpr("pair[0]", "pair[1]", "freq");
        try (Facts facts = Facts.of(shop.tables(spark))) {
            List<Row> pairs =
                    facts.pairs().select("product_a", "product_b", "together").collectAsList();

            assertThat(pairs)
                    .hasSizeGreaterThan(PRODUCTS)
                    .containsExactlyInAnyOrderElementsOf(ofFpGrowth.collectAsList());
        }
    }
}
