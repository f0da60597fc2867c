package io.ecom.examples;

import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.spark.SparkSessions;
import io.ecom.spark.analysis.Facts;
import io.ecom.spark.analysis.FunnelAnalysis;
import io.ecom.spark.source.RecordTables;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;

/** Runs one analysis with Spark over records in memory, without a store. Needs ecom-spark (and Spark itself). */
public final class AnalyzeRecords {
    private AnalyzeRecords() {}

    public static void main(String[] args) {
        ShopGenerator shop = ShopGenerator.of(Preset.TINY.options());
        RecordTables records = new RecordTables();
        shop.users().forEach(records::user);
        shop.categories().forEach(records::category);
        shop.products().forEach(records::product);
        shop.sessions().forEach(records::session);
        shop.transactions().forEach(records::transaction);
        SparkSession spark = SparkSessions.local();
        try (Facts facts = Facts.of(records.tables(spark))) {
            new FunnelAnalysis(Duration.ofHours(24))
                    .rows(facts)
                    .forEachRemaining(step -> System.out.printf("%-13s %6d sessions%n", step.step(), step.sessions()));
        } finally {
            spark.stop();
        }
    }
}
