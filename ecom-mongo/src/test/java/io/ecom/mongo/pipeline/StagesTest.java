package io.ecom.mongo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pipelines may consist of, so that MongoDB 4.4 to 8 and the stand-in answer alike. */
class StagesTest {
    private static final Period PERIOD = Period.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));

    private static final Set<String> STAGES =
            Set.of("$match", "$project", "$addFields", "$unwind", "$group", "$sort", "$limit", "$lookup", "$count");

    private static final Set<String> OPERATORS = Set.of(
            "$nin",
            "$in",
            "$gte",
            "$lt",
            "$ne",
            "$gt",
            "$eq",
            "$and",
            "$not",
            "$expr",
            "$sum",
            "$min",
            "$cond",
            "$ifNull",
            "$add",
            "$subtract",
            "$mod",
            "$toLong",
            "$indexOfArray",
            "$arrayElemAt",
            "$concatArrays",
            "$filter",
            "$map",
            "$reduce",
            "$size",
            "$setUnion");

    static Stream<Pipeline<?>> pipelines() {
        return Stream.of(
                new ProductSalesPipeline(PERIOD, "c1", Ranking.BY_UNITS, 10),
                new CategoryRevenuePipeline(PERIOD),
                new PurchaseFrequencyPipeline(PERIOD),
                new DailySalesPipeline(PERIOD),
                new OrderStatusPipeline(PERIOD),
                new SpendingTiersPipeline(PERIOD),
                new WeeklyBuyersPipeline(PERIOD),
                new BasketSizesPipeline(PERIOD),
                new PriceChangesPipeline("p1", Duration.ofDays(14)),
                new LowStockPipeline(Instant.parse("2025-02-01T00:00:00Z"), 30, 14),
                new CustomerProfilePipeline("u1"),
                new BoughtWithPipeline("p1", 10),
                new CategoryStatusPipeline(PERIOD));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void onlyStagesThatAllServersTreatAlike(Pipeline<?> pipeline) {
        for (Aggregation aggregation : pipeline.aggregations()) {
            for (BsonDocument stage : bson(aggregation)) {
                assertThat(STAGES).contains(stage.getFirstKey());
                Set<String> operators = new TreeSet<>();
                collect(stage.get(stage.getFirstKey()), operators);
                assertThat(OPERATORS).containsAll(operators);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void pipelinesAreValuesThatPrintAsOneLineForEachAggregation(Pipeline<?> pipeline) {
        assertThat(pipeline.toMongosh().lines())
                .hasSameSizeAs(pipeline.aggregations())
                .allSatisfy(line -> assertThat(line)
                        .matches("db\\.(users|categories|products|transactions)\\.aggregate\\(\\[.*], \\{.*}\\)"));
    }

    @Test
    void aPipelinePrintsAsMongoshReadsIt() {
        assertThat(new OrderStatusPipeline(Period.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1)))
                        .toMongosh())
                .isEqualTo("db.transactions.aggregate([{\"$match\": {\"timestamp\": "
                        + "{\"$gte\": ISODate(\"2025-01-01T00:00:00.000Z\"), \"$lt\": ISODate(\"2025-01-02T00:00:00.000Z\")}}}, "
                        + "{\"$group\": {\"_id\": \"$status\", \"orders\": {\"$sum\": 1}, "
                        + "\"gross\": {\"$sum\": \"$subtotal\"}, \"net\": {\"$sum\": \"$total\"}}}], "
                        + "{ allowDiskUse: true })");
    }

    private static List<BsonDocument> bson(Aggregation aggregation) {
        return aggregation.stages().stream().map(Mongosh::bson).toList();
    }

    private static void collect(BsonValue value, Set<String> operators) {
        if (value instanceof BsonArray array) {
            array.forEach(element -> collect(element, operators));
        } else if (value instanceof BsonDocument document) {
            document.forEach((name, field) -> {
                if (name.startsWith("$")) {
                    operators.add(name);
                }
                collect(field, operators);
            });
        }
    }
}
