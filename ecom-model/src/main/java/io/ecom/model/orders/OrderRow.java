package io.ecom.model.orders;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.ecom.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file. */
record OrderRow(OrderHeader header, OrderDates dates, boolean commaIsDecimal) {
    private static final int LONGEST_NUMBER = 40;

    /**
     * The order of a row, null when it names no customer.
     *
     * @throws IllegalArgumentException with what is wrong with the row
     */
    @Nullable
    Order read(CsvRecord record) {
        if (record.getFieldCount() != header.names().size()) {
            throw new IllegalArgumentException("expected %d fields as in the header, found %d"
                    .formatted(header.names().size(), record.getFieldCount()));
        }
        String customer = record.getField(header.customer()).strip();
        return customer.isEmpty()
                ? null
                : new Order(customer, dates.parse(record.getField(header.date()).strip()), amount(record));
    }

    private Money amount(CsvRecord record) {
        if (header.amount() >= 0) {
            return Money.of(number("amount", record.getField(header.amount())));
        }
        return header.price() < 0
                ? Money.ZERO
                : Money.of(number("quantity", record.getField(header.quantity()))
                        .multiply(number("price", record.getField(header.price()))));
    }

    private BigDecimal number(String what, String field) {
        String text = field.strip();
        if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw notANumber(what, text);
        }
        try {
            return new BigDecimal(
                    commaIsDecimal && text.indexOf(',') >= 0
                            ? text.replace(".", "").replace(',', '.')
                            : text);
        } catch (NumberFormatException e) {
            throw notANumber(what, text);
        }
    }

    private static IllegalArgumentException notANumber(String what, String text) {
        return new IllegalArgumentException("%s '%s' is not a number such as 12.30".formatted(what, text));
    }
}
