package io.ecom.examples;

import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.model.load.Loader;
import io.ecom.mongo.MongoOptions;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.embedded.EmbeddedMongo;
import io.ecom.mongo.pipeline.ProductSalesPipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import java.util.List;
import java.util.Map;

/**
 * Loads a small shop into MongoDB and asks for the best-selling products. Needs ecom-mongo,
 * and data and a server from anywhere: here a generated shop, and a mongod from PATH or else mongo-java-server.
 */
public final class AskMongo {
    private AskMongo() {}

    public static void main(String[] args) {
        ShopGenerator shop = ShopGenerator.of(Preset.TINY.options());
        try (EmbeddedMongo server = EmbeddedMongo.start(Map.of());
                MongoStore store = MongoStore.open(MongoOptions.of(server.uri()))) {
            try (Loader loader = store.load("my shop")) {
                shop.users().forEach(loader::user);
                shop.categories().forEach(loader::category);
                shop.products().forEach(loader::product);
                shop.transactions().forEach(loader::transaction);
                loader.finish(List.of());
            }
            store.ask(ProductSalesPipeline.top(5, Ranking.BY_REVENUE))
                    .forEach(product -> System.out.printf(
                            "%-40s %4d units %12s%n", product.name(), product.units(), product.revenue()));
        }
    }
}
