package io.ecom.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ecom.model.truth.StockLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the stock ledgers of a generated data set, one object a line. */
public final class StockLedgers {
    private static final String FILE = "_truth/stock.ndjson";
    private static final JsonMapper MAPPER = new JsonMapper();

    private StockLedgers() {}

    /**
     * The ledgers of the data set in a folder; none when it does not carry them.
     *
     * @throws DatasetException when the file cannot be read
     */
    public static List<StockLedger> ofDataset(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<StockLedger> ledgers = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                ledgers.add(ledger(MAPPER.readTree(line)));
            }
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new DatasetException("Cannot read '%s': expected a stock ledger in each line".formatted(file), e);
        }
        return ledgers;
    }

    private static StockLedger ledger(JsonNode line) {
        List<StockLedger.Restock> restocks = new ArrayList<>();
        for (JsonNode restock : line.path("restocks")) {
            restocks.add(new StockLedger.Restock(
                    LocalDate.parse(restock.path("date").asText()),
                    restock.path("units").asLong()));
        }
        return new StockLedger(
                line.path("product_id").asText(),
                line.path("initial").asLong(),
                restocks,
                line.path("ordered").asLong(),
                line.path("returned").asLong(),
                line.path("current").asLong());
    }
}
