package io.ecom.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ecom.model.admission.Defect;
import io.ecom.model.insight.Days;
import io.ecom.model.truth.HiddenCustomer;
import io.ecom.model.truth.PlantedDefect;
import io.ecom.model.truth.PlantedIncident;
import io.ecom.model.truth.PlantedPair;
import io.ecom.model.truth.PlantedSeason;
import io.ecom.model.truth.Truth;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was planted in a data set from its folder {@code _truth}. */
public final class TruthFolder {
    /** The folder's name within the data set. */
    public static final String NAME = "_truth";

    private static final String PARAMETERS = "parameters.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path folder;

    private TruthFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The truth of the data set in a folder; nothing when it does not carry it.
     *
     * @throws DatasetException when a file cannot be read
     */
    public static Optional<Truth> ofDataset(Path dataset) {
        Path folder = dataset.resolve(NAME);
        return Files.exists(folder.resolve(PARAMETERS))
                ? Optional.of(new TruthFolder(folder).read())
                : Optional.empty();
    }

    private Truth read() {
        JsonNode parameters = parameters();
        return new Truth(
                lines("incidents.ndjson", TruthFolder::incident),
                lines("complements.ndjson", TruthFolder::pair),
                lines("seasons.ndjson", TruthFolder::season),
                lines("defects.ndjson", TruthFolder::defect),
                lines("customers.ndjson", TruthFolder::customer),
                numbers(parameters.path("purchases")),
                numbers(parameters.path("spend")));
    }

    private JsonNode parameters() {
        Path file = folder.resolve(PARAMETERS);
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private <T> List<T> lines(String name, Function<JsonNode, T> parse) {
        Path file = folder.resolve(name);
        List<T> values = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                values.add(parse.apply(MAPPER.readTree(line)));
            }
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw failure(file, e);
        }
        return values;
    }

    private static DatasetException failure(Path file, Exception e) {
        return new DatasetException(
                "Cannot read '%s': expected the truth as the generator writes it".formatted(file), e);
    }

    private static PlantedIncident incident(JsonNode line) {
        return new PlantedIncident(
                line.path("kind").asText(),
                new Days(
                        LocalDate.parse(line.path("first_day").asText()),
                        LocalDate.parse(line.path("last_day").asText())),
                text(line.path("category_id")));
    }

    private static PlantedPair pair(JsonNode line) {
        return new PlantedPair(
                line.path("product_a").asText(),
                line.path("product_b").asText(),
                line.path("lift").asDouble());
    }

    private static PlantedSeason season(JsonNode line) {
        List<Double> months = new ArrayList<>();
        line.path("months").forEach(month -> months.add(month.asDouble()));
        return new PlantedSeason(line.path("category_id").asText(), months);
    }

    private static PlantedDefect defect(JsonNode line) {
        return new PlantedDefect(
                Defect.valueOf(line.path("defect").asText().toUpperCase(Locale.ROOT)),
                line.path("position").asLong(),
                line.path("id").asText());
    }

    private static HiddenCustomer customer(JsonNode line) {
        return new HiddenCustomer(
                line.path("user_id").asText(),
                line.path("order_value").asDouble(),
                line.path("alive").asBoolean());
    }

    private static Map<String, Double> numbers(JsonNode law) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        law.properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                numbers.put(field.getKey(), field.getValue().asDouble());
            }
        });
        return numbers;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
