package io.ecom.model.orders;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.ecom.model.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file. */
record OrderRow(OrderHeader header, OrderDates dates, boolean commaIsDecimal) {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern COMMA_IS_DECIMAL = Pattern.compile("[+-]?(\\d*|\\d{1,3}(\\.\\d{3})+),\\d+");

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

    /** An amount is never rounded; what a quantity comes to is, as on any bill. */
    private Money amount(CsvRecord record) {
        if (header.amount() >= 0) {
            String field = record.getField(header.amount());
            BigDecimal amount = number("amount", field);
            if (!Money.isWholeCents(amount)) {
                throw new IllegalArgumentException("amount '%s' has more than two decimals".formatted(field.strip()));
            }
            return Money.of(amount);
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
            return new BigDecimal(commaIsDecimal ? withPoint(what, text) : text);
        } catch (NumberFormatException e) {
            throw notANumber(what, text);
        }
    }

    /** A number whose decimal point may be a comma, with points between its thousands then. */
    private static String withPoint(String what, String text) {
        if (THOUSANDS_OR_DECIMALS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s '%s' may be %s or %s; expected two decimals, or neither comma nor point"
                            .formatted(what, text, text.replaceAll("[.,]", ""), text.replace(',', '.')));
        }
        return COMMA_IS_DECIMAL.matcher(text).matches() ? text.replace(".", "").replace(',', '.') : text;
    }

    private static IllegalArgumentException notANumber(String what, String text) {
        return new IllegalArgumentException("%s '%s' is not a number such as 12.30".formatted(what, text));
    }
}
