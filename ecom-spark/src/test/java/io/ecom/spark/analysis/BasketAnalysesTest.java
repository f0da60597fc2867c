package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.basket.BenjaminiHochberg;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.model.LineItem;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class BasketAnalysesTest {
    @Test
    void weeksOfTheYearsEndBelongToTheirMonday(SparkSession spark) {
        // 2024-12-30 is a Monday; the week before has an order that was returned, the week after none at all.
        SmallShop shop = new SmallShop()
                .users("u1")
                .category("c1", "Camping")
                .product("p1", null, "c1", null)
                .product("p2", null, null, null)
                .order("u1", "2024-12-29T23:59:59", "returned", "0.00", null, line("p1", 1, "1.00"))
                .sale("u1", "2024-12-30T00:00", line("p1", 1, "1.00"), line("p2", 1, "1.00"), line("p1", 1, "2.00"))
                .sale("u1", "2025-01-05T23:59:59", line("p1", 3, "2.00"))
                .order("u1", "2025-01-13T00:00", "shipped", "0.00", null, line("p2", 1, "5.00"));

        assertThat(Answers.csv(spark, shop, new CategoryWeeklyAnalysis())).isEqualTo("""
                        category_id,week,units,revenue,seasonal_index,name
                        ,2024-12-23,0,0.00,,
                        ,2024-12-30,1,1.00,0.250000,
                        ,2025-01-06,0,0.00,,
                        ,2025-01-13,1,5.00,2.500000,
                        c1,2024-12-23,0,0.00,,Camping
                        c1,2024-12-30,5,9.00,1.500000,Camping
                        c1,2025-01-06,0,0.00,,Camping
                        c1,2025-01-13,0,0.00,0.000000,Camping
                        """);
    }

    @Test
    void pairsOfEqualCountRankByTheRarerProductsAndThenById(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                .product("a", "Tent, large", null, null)
                .product("b", null, null, null);
        basket(shop, "b", "a", "a");
        basket(shop, "a", "b");
        basket(shop, "c", "d");
        basket(shop, "d", "c");
        basket(shop, "d", "e");
        basket(shop, "a");
        shop.order("u1", "2026-10-01T10:00", "cancelled", "0.00", null, line("c", 1, "1.00"), line("e", 1, "1.00"));

        // Six baskets: a 3, b 2, c 2, d 3, e 1. P(both or more) of the first: 3 of 15 ways, of the third: 3 of 6.
        assertThat(Answers.csv(spark, shop, new CoPurchaseAnalysis(new PairLimits(1, 9))))
                .isEqualTo("""
                        product_a,product_b,together,support,confidence_ab,confidence_ba,lift,leverage,conviction_ab,\
                        p_value,q_value,name_a,name_b
                        a,b,2,0.333333,0.666667,1.000000,2.000000,0.166667,2.000000,0.200000,0.300000,"Tent, large",
                        c,d,2,0.333333,1.000000,0.666667,2.000000,0.166667,,0.200000,0.300000,,
                        d,e,1,0.166667,0.333333,1.000000,2.000000,0.083333,1.250000,0.500000,0.500000,,
                        """);
        assertThat(Answers.csv(spark, shop, new CoPurchaseAnalysis(new PairLimits(1, 1)))
                        .lines()
                        .skip(1))
                .containsExactly(
                        "a,b,2,0.333333,0.666667,1.000000,2.000000,0.166667,2.000000,0.200000,0.300000,\"Tent, large\",");
    }

    @Test
    void nothingIsCutWithinTheLimit(SparkSession spark) {
        SmallShop shop = new SmallShop().users("u1");
        basket(shop, "a", "b", "c");
        try (Facts facts = Facts.of(shop.tables(spark))) {
            assertThat(new CoPurchaseAnalysis(new PairLimits(1, 3)).remark(facts))
                    .isEmpty();
            assertThat(new CoPurchaseAnalysis(new PairLimits(2, 1)).remark(facts))
                    .isEmpty();
            assertThat(new CoPurchaseAnalysis(new PairLimits(1, 2)).remark(facts))
                    .contains("The first 2 of 3 pairs of products are shown");
        }
    }

    @Test
    void qValuesGoOnFromPartitionToPartition(SparkSession spark) {
        double[] p = IntStream.range(0, 5000)
                .mapToDouble(i -> Math.round(Math.pow(i % 997, 3)) / 1e9)
                .toArray();
        double[] q = BenjaminiHochberg.qValues(p);
        List<Row> tests =
                DoubleStream.of(p).mapToObj(each -> RowFactory.create(each, 1L)).toList();
        spark.conf().set("spark.sql.adaptive.coalescePartitions.enabled", false);
        try (Facts facts = Facts.of(new SmallShop().tables(spark))) {
            List<Row> found = FalseDiscovery.qValues(
                            spark.createDataFrame(tests, StructType.fromDDL("p DOUBLE, tests BIGINT")), facts)
                    .collectAsList();

            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, p.length)
                            .mapToObj(i -> RowFactory.create(p[i], q[i]))
                            .distinct()
                            .toList());
        } finally {
            spark.conf().unset("spark.sql.adaptive.coalescePartitions.enabled");
        }
    }

    private static void basket(SmallShop shop, String... products) {
        shop.sale(
                "u1",
                "2026-10-01T10:00",
                Stream.of(products).map(id -> line(id, 1, "1.00")).toArray(LineItem[]::new));
    }
}
