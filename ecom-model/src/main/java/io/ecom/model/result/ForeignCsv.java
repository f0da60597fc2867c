package io.ecom.model.result;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ecom.model.IoProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads tables that others wrote: {@code NAME.csv}, or a folder {@code NAME} or {@code NAME.csv} of parts as
 * Spark leaves them; with or without a byte order mark, separated by comma, semicolon or tab.
 */
public final class ForeignCsv {
    private ForeignCsv() {}

    /** The file or folder of a table. */
    public static Optional<Path> find(Path folder, String table) {
        for (String name : List.of(table + ".csv", table)) {
            if (Files.exists(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a table; names of columns are trimmed and in lower case.
     *
     * @throws IllegalArgumentException when it has no header or a row with more or fewer fields than that
     */
    public static TextTable read(Path table) {
        List<String> header = null;
        List<List<String>> rows = new ArrayList<>();
        for (Path file : files(table)) {
            header = read(file, header, rows);
        }
        if (header == null) {
            throw new IllegalArgumentException("Invalid table '%s': expected a header".formatted(table));
        }
        return new TextTable(header, rows);
    }

    private static List<Path> files(Path table) {
        if (!Files.isDirectory(table)) {
            return List.of(table);
        }
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(table, "*.csv")) {
            found.forEach(parts::add);
        } catch (IOException e) {
            throw unreadable(table, e);
        }
        parts.sort(null);
        return parts;
    }

    private static List<String> read(Path file, @Nullable List<String> known, List<List<String>> rows) {
        List<String> header = known;
        try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                CsvReader<CsvRecord> in = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .fieldSeparator(Separator.of(bytes))
                        .ofCsvRecord(bytes)) {
            boolean first = true;
            for (CsvRecord record : in) {
                if (first) {
                    header = header(record.getFields(), known, file);
                } else {
                    requireWidth(header, record, file);
                    rows.add(record.getFields());
                }
                first = false;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("Cannot read '%s': %s".formatted(file, e.getMessage()), e);
        }
        return header;
    }

    private static List<String> header(List<String> fields, @Nullable List<String> known, Path file) {
        List<String> header = fields.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (known != null && !known.equals(header)) {
            throw new IllegalArgumentException("Invalid header of '%s': expected %s as in the parts before, found %s"
                    .formatted(file, known, header));
        }
        return header;
    }

    private static void requireWidth(List<String> header, CsvRecord record, Path file) {
        if (record.getFieldCount() != header.size()) {
            throw new IllegalArgumentException("%s line %d: expected %d fields as in the header, found %d"
                    .formatted(
                            file.getFileName(), record.getStartingLineNumber(), header.size(), record.getFieldCount()));
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
    }
}
