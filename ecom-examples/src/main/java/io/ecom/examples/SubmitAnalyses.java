package io.ecom.examples;

import io.ecom.examples.stage.AnalyzeStage;
import io.ecom.examples.stage.HeldData;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.SparkTables;
import io.ecom.examples.stage.StoreAddresses;
import io.ecom.model.load.Progress;
import io.ecom.spark.SparkSessions;
import io.ecom.spark.analysis.AnalysisOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * All analyses over stores that run, as a job for {@code spark-submit}: master and deploy mode are given there, the stores'
 * addresses by {@code ECOM_MONGO_URI} and {@code ECOM_HBASE_QUORUM}. Writes {@code tables/} and {@code clv_model.json} into the folder
 * that is its one argument, on the machine of the driver.
 */
public final class SubmitAnalyses {
    private SubmitAnalyses() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Map<String, String> environment = System.getenv();
        StoreAddresses addresses =
                new StoreAddresses(environment.get("ECOM_MONGO_URI"), environment.get("ECOM_HBASE_QUORUM"));
        if (!addresses.isComplete()) {
            throw new IllegalArgumentException("Missing address: expected ECOM_MONGO_URI and ECOM_HBASE_QUORUM");
        }
        try (OpenStores stores = OpenStores.openForOneRun(addresses, environment, folder);
                SparkTables spark = new SparkTables(SparkSessions.submitted())) {
            HeldData held = HeldData.of(stores);
            new AnalyzeStage(spark.ofStores(addresses), AnalysisOptions.DEFAULTS, held.dataQuality(), tables)
                    .run(Progress.NONE)
                    .tables()
                    .forEach((table, elapsed) -> System.out.printf("%-20s %6d ms%n", table, elapsed.toMillis()));
        }
    }
}
