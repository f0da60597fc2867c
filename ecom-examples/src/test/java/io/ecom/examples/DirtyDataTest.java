package io.ecom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.OutputOptions;
import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.spark.SparkSessions;
import io.ecom.spark.clean.Cleaning;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.source.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defects of every kind that the generator plants: admission in one pass and at cluster scale find the same. */
class DirtyDataTest {
    @Test
    void sparkAdmitsWhatAdmissionAdmits(@TempDir Path folder) {
        ShopGenerator.of(Preset.TINY.options())
                .writeTo(folder, OutputOptions.defaults().withDirty(0.2), Progress.NONE);
        DatasetReader dataset = DatasetReader.open(folder);
        RecordTables records = new RecordTables();
        List<String> rejected = new ArrayList<>();
        Admission admission = dataset.admit(
                records,
                (raw, verdict) -> rejected.add("[%s,%s,%d,%s,%s]"
                        .formatted(raw.entity(), raw.file(), raw.position(), verdict.rule(), verdict.reason())),
                Progress.NONE);
        SparkSession spark = SparkSessions.local(2);
        try (Cleaning cleaning = Cleaning.of(spark, dataset)) {
            Tables expected = records.tables(spark);
            Tables found = cleaning.tables();

            assertThat(rejected).hasSizeGreaterThan(100);
            assertThat(cleaning.quarantined().collectAsList())
                    .extracting(Row::toString)
                    .containsExactlyInAnyOrderElementsOf(rejected);
            assertThat(cleaning.dataQuality()).isEqualTo(admission.dataQuality());
            List<Function<Tables, Dataset<Row>>> tables =
                    List.of(Tables::users, Tables::products, Tables::sessions, Tables::transactions);
            for (Function<Tables, Dataset<Row>> table : tables) {
                assertThat(texts(table.apply(found))).isNotEmpty().isEqualTo(texts(table.apply(expected)));
            }
        } finally {
            spark.stop();
        }
    }

    private static List<String> texts(Dataset<Row> table) {
        return table.toJSON().collectAsList().stream().sorted().toList();
    }
}
