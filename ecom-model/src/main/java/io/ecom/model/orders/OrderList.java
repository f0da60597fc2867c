package io.ecom.model.orders;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ecom.model.Gzip;
import io.ecom.model.IoProblem;
import io.ecom.model.result.Separator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of orders, read row by row: separated by comma, semicolon or tab, with or without a byte order mark, plain or
 * {@code .gz}. Where semicolons separate, a comma may be the decimal point; {@code 1.234} and {@code 1,234} are refused
 * there, since they may mean a thousand times the other. Immutable.
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
     * @throws UnclearListException when a column or the format of dates must be named first; it names file and line
     * @throws IllegalArgumentException when a row cannot be read; it names file and line
     * @throws UncheckedIOException when the file cannot be read
     */
    public Summary read(Consumer<Order> receiver) {
        try (BufferedInputStream in = open()) {
            char separator = Separator.of(in);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .detectBomHeader(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .fieldSeparator(separator)
                    .ofCsvRecord(in)) {
                return read(csv.iterator(), separator == ';', receiver);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BufferedInputStream open() throws IOException {
        return new BufferedInputStream(Gzip.unpack(Files.newInputStream(file), name()), 1 << 16);
    }

    private Summary read(Iterator<CsvRecord> records, boolean commaIsDecimal, Consumer<Order> receiver) {
        CsvRecord first = next(records);
        OrderHeader header = OrderHeader.of(first == null ? List.of("") : first.getFields(), columns, name());
        OrderRow row = new OrderRow(header, OrderDates.of(dateFormat), commaIsDecimal);
        long rows = 0;
        long nameless = 0;
        for (CsvRecord record = next(records); record != null; record = next(records)) {
            rows++;
            Order order = order(row, record);
            if (order == null) {
                nameless++;
            } else {
                receiver.accept(order);
            }
        }
        return new Summary(header.described(), header.hasAmounts(), rows, nameless);
    }

    /** Only what the file brings about is told as its fault: the receiver's errors are the receiver's. */
    private @Nullable CsvRecord next(Iterator<CsvRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("Cannot read '%s': %s".formatted(file, e.getMessage()), e);
        }
    }

    private @Nullable Order order(OrderRow row, CsvRecord record) {
        try {
            return row.read(record);
        } catch (UnclearListException e) {
            throw new UnclearListException(place(record) + e.getMessage(), e.missing());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place(record) + e.getMessage(), e);
        }
    }

    private String place(CsvRecord record) {
        return "%s line %d: ".formatted(name(), record.getStartingLineNumber());
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
