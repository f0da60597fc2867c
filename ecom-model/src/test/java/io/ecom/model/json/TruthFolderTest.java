package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.ecom.model.admission.Defect;
import io.ecom.model.insight.Days;
import io.ecom.model.truth.HiddenCustomer;
import io.ecom.model.truth.PlantedDefect;
import io.ecom.model.truth.PlantedIncident;
import io.ecom.model.truth.PlantedPair;
import io.ecom.model.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFolderTest {
    @TempDir
    private Path dataset;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(dataset.resolve("_truth"));
        write("parameters.json", """
                {"options": {"behaviour": "realistic"},
                 "purchases": {"name": "mbg_nbd", "r": null, "alpha": 5.0}, "spend": {"p": 6.25}}""");
        write("incidents.ndjson", """
                {"kind":"campaign","first_day":"2025-03-01","last_day":"2025-03-07","category_id":"cat_1","factor":2.2}
                {"kind":"broken_mobile_checkout","first_day":"2025-05-01","last_day":"2025-05-03","category_id":null}
                """);
        write("complements.ndjson", """
                {"product_a":"prod_1","product_b":"prod_2","lift":3.5}
                """);
        write("seasons.ndjson", """
                {"category_id":"cat_1","shape":"even","months":[1,1,1,1,1,1,1,1,1,1,1,1]}
                """);
        write("defects.ndjson", """
                {"entity":"users","position":7,"id":"user_7","defect":"user_twice","rule":"identical_duplicate"}
                """);
        write("customers.ndjson", """
                {"user_id":"user_1","rate":0.1,"dropout":0.2,"order_value":30.5,"alive":true}
                """);
    }

    @Test
    void everythingThatWasPlantedIsThere() {
        Truth truth = TruthFolder.ofDataset(dataset).orElseThrow();

        assertThat(truth.incidents())
                .containsExactly(
                        new PlantedIncident(
                                "campaign", new Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 7)), "cat_1"),
                        new PlantedIncident(
                                "broken_mobile_checkout",
                                new Days(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 3)),
                                null));
        assertThat(truth.complements()).containsExactly(new PlantedPair("prod_1", "prod_2", 3.5));
        assertThat(truth.seasons()).singleElement().satisfies(season -> assertThat(season.isEven())
                .isTrue());
        assertThat(truth.defects()).containsExactly(new PlantedDefect(Defect.USER_TWICE, 7, "user_7"));
        assertThat(truth.customers()).containsExactly(new HiddenCustomer("user_1", 30.5, true));
        assertThat(truth.purchases()).as("what is infinite is null in the file").containsExactly(entry("alpha", 5.0));
        assertThat(truth.spend()).containsExactly(entry("p", 6.25));
    }

    @Test
    void aShopOfAnEvenYearHasNoSeasons() throws IOException {
        write("seasons.ndjson", "");

        assertThat(TruthFolder.ofDataset(dataset).orElseThrow().seasons()).isEmpty();
    }

    @Test
    void aDataSetWithoutTheFolderHasNoTruth(@TempDir Path other) {
        assertThat(TruthFolder.ofDataset(other)).isEmpty();
    }

    @Test
    void aFileThatIsSomethingElseIsNamed() throws IOException {
        write("defects.ndjson", "{\"defect\":\"user_thrice\"}\n");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TruthFolder.ofDataset(dataset))
                .withMessage(
                        "Cannot read '%s': expected the truth as the generator writes it",
                        dataset.resolve("_truth/defects.ndjson"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(dataset.resolve("_truth").resolve(name), text);
    }
}
