package io.ecom.model.orders;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ecom.model.result.CsvSeparator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of orders, read row by row: separated by comma, semicolon or tab, with or without a byte order mark, plain or
 * {@code .gz}. Where semicolons separate, a comma may be the decimal point. Immutable.
 *
 * @param dateFormat a pattern of {@link java.time.format.DateTimeFormatter}; null for {@code yyyy-MM-dd}
 */
public record OrderList(
        Path file, OrderColumns columns, @Nullable String dateFormat) {
    /**
     * What was read.
     *
     * @param columns what was taken for what
     * @param hasAmounts whether rows say what they brought
     * @param nameless rows without a customer, which were left out
     */
    public record Summary(String columns, boolean hasAmounts, long rows, long nameless) {}

    /**
     * Gives every order to a receiver, in the order of the file.
     *
     * @throws IllegalArgumentException when the header lacks a column or a row cannot be read; it names file and line
     * @throws UncheckedIOException when the file cannot be read
     */
    public Summary read(Consumer<Order> receiver) {
        try (InputStream in = open()) {
            char separator = CsvSeparator.of(in);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .detectBomHeader(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .fieldSeparator(separator)
                    .ofCsvRecord(in)) {
                return read(csv.iterator(), separator == ';', receiver);
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("Cannot read '%s': no such file".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s': %s".formatted(file, e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(
                    "Cannot read '%s': %s".formatted(file, e.getCause().getMessage()), e.getCause());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("Cannot read '%s': %s".formatted(file, e.getMessage()), e);
        }
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedInputStream(name().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
    }

    private Summary read(Iterator<CsvRecord> records, boolean commaIsDecimal, Consumer<Order> receiver) {
        List<String> names = records.hasNext() ? records.next().getFields() : List.of("");
        OrderHeader header = OrderHeader.of(names, columns, name());
        OrderRow row = new OrderRow(header, OrderDates.of(dateFormat), commaIsDecimal);
        long rows = 0;
        long nameless = 0;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            rows++;
            try {
                Order order = row.read(record);
                if (order == null) {
                    nameless++;
                } else {
                    receiver.accept(order);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s line %d: %s".formatted(name(), record.getStartingLineNumber(), e.getMessage()), e);
            }
        }
        return new Summary(header.described(), header.hasAmounts(), rows, nameless);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
