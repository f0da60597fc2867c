package io.ecom.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The CSV form of result tables: RFC 4180, UTF-8, a header, {@code \n} line ends, quotes only where they must be.
 */
public final class ResultCsv {
    private ResultCsv() {}

    /**
     * Writes a table as {@code NAME.csv} into a folder, row by row.
     *
     * @return the number of rows
     */
    public static <R extends Record> long write(ResultTable<R> table, Iterator<R> rows, Path folder) {
        Path file = folder.resolve(table.name() + ".csv");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return write(table, rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    /** The whole table as text. */
    public static <R extends Record> String text(ResultTable<R> table, Iterable<R> rows) {
        StringWriter out = new StringWriter();
        try {
            write(table, rows.iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The first 16 hex digits of the SHA-256 of the table's text: equal answers have equal digests. */
    public static <R extends Record> String digest(ResultTable<R> table, Iterable<R> rows) {
        return digest(text(table, rows));
    }

    /** The digest of a table that is text already. */
    public static String digest(String text) {
        return Hashing.sha256()
                .hashString(text, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    /**
     * Reads {@code NAME.csv} of a folder; columns appended at the right are left out.
     *
     * @throws IllegalArgumentException when the header or a row is not the table's
     */
    public static <R extends Record> List<R> read(ResultTable<R> table, Path folder) {
        Path file = folder.resolve(table.name() + ".csv");
        try (CsvReader<CsvRecord> in = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file)) {
            Iterator<CsvRecord> records = in.iterator();
            requireHeader(table, records.hasNext() ? records.next().getFields() : List.of(), file);
            List<R> rows = new ArrayList<>();
            while (records.hasNext()) {
                rows.add(row(table, records.next(), file));
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            IOException cause = io(e);
            throw new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(cause)), cause);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("Cannot read '%s': %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireHeader(ResultTable<?> table, List<String> found, Path file) {
        List<String> expected = names(table);
        checkArgument(
                first(expected.size(), found).equals(expected),
                "Invalid header of '%s': expected %s, found %s",
                file,
                expected,
                found);
    }

    private static <R extends Record> R row(ResultTable<R> table, CsvRecord record, Path file) {
        try {
            return table.parse(first(table.columns().size(), record.getFields()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s line %d: %s".formatted(file.getFileName(), record.getStartingLineNumber(), e.getMessage()), e);
        }
    }

    private static List<String> names(ResultTable<?> table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static List<String> first(int count, List<String> fields) {
        return fields.subList(0, Math.min(count, fields.size()));
    }

    private static IOException io(Exception e) {
        return e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
    }

    private static <R extends Record> long write(ResultTable<R> table, Iterator<R> rows, Writer out)
            throws IOException {
        CsvOutput csv = CsvOutput.to(out);
        csv.row(names(table));
        long count = 0;
        while (rows.hasNext()) {
            csv.row(table.print(rows.next()));
            count++;
        }
        csv.flush();
        return count;
    }
}
