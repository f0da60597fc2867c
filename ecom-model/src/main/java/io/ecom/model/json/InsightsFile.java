package io.ecom.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ecom.model.IoProblem;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The file {@code insights.json}: a run's statements. Decimals are text in it, so that no reader rounds them. */
public final class InsightsFile {
    /** How the file is called in the folder of a run. */
    public static final String NAME = "insights.json";

    private static final JsonMapper MAPPER = new JsonMapper();

    private InsightsFile() {}

    /**
     * Writes the statements, over a former file; equal statements give equal bytes.
     *
     * @throws DatasetException when the file cannot be written
     */
    public static void write(List<Statement> statements, Path file) {
        try {
            Files.writeString(
                    file,
                    JsonText.pretty(statements.stream().map(InsightsFile::json).toList()));
        } catch (IOException e) {
            throw new DatasetException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    /**
     * The statements in the order in which they were written.
     *
     * @throws DatasetException when the file cannot be read or holds something else
     */
    public static List<Statement> read(Path file) {
        List<Statement> statements = new ArrayList<>();
        try {
            for (JsonNode node : MAPPER.readTree(Files.readAllBytes(file))) {
                statements.add(statement(node));
            }
        } catch (FileSystemException e) {
            throw new DatasetException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new DatasetException(
                    "Cannot read '%s': expected an array of statements with 'id', 'kind', 'sentence' and 'figures'"
                            .formatted(file),
                    e);
        }
        return statements;
    }

    private static Map<String, Object> json(Statement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", statement.id());
        json.put("kind", statement.kind().toString());
        json.put("sentence", statement.sentence());
        json.put("figures", statement.figures().stream().map(InsightsFile::json).toList());
        json.put("test", statement.test());
        json.put("table", statement.table());
        Days days = statement.days();
        if (days != null) {
            json.put("first_day", days.first().toString());
            json.put("last_day", days.last().toString());
        }
        return json;
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", figure.name());
        json.put("value", figure.value().toPlainString());
        json.put("unit", figure.unit());
        return json;
    }

    private static Statement statement(JsonNode node) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode figure : node.path("figures")) {
            figures.add(new Figure(text(figure, "name"), new BigDecimal(text(figure, "value")), text(figure, "unit")));
        }
        Days days = node.has("first_day")
                ? new Days(LocalDate.parse(text(node, "first_day")), LocalDate.parse(text(node, "last_day")))
                : null;
        return new Statement(
                text(node, "id"),
                Statement.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                text(node, "sentence"),
                figures,
                text(node, "test"),
                text(node, "table"),
                days);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
