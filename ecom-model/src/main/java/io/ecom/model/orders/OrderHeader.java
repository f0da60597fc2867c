package io.ecom.model.orders;

import io.ecom.model.orders.UnclearListException.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of an order list are.
 *
 * @param names as the file has them
 * @param amount −1 when there is none
 * @param quantity −1 when there is none
 * @param price of a piece; −1 when there is none
 */
record OrderHeader(List<String> names, int customer, int date, int amount, int quantity, int price) {
    private static final List<String> CUSTOMER = List.of(
            "customerid",
            "customer",
            "customerno",
            "customernumber",
            "customeremail",
            "custid",
            "userid",
            "user",
            "clientid",
            "client",
            "accountid",
            "account",
            "memberid",
            "buyerid",
            "email");
    private static final List<String> DATE = List.of(
            "invoicedate",
            "orderdate",
            "date",
            "purchasedate",
            "transactiondate",
            "saledate",
            "createdat",
            "orderedat",
            "timestamp",
            "datetime",
            "day");
    private static final List<String> AMOUNT = List.of(
            "amount",
            "total",
            "totalamount",
            "totalprice",
            "ordertotal",
            "orderamount",
            "ordervalue",
            "netamount",
            "grandtotal",
            "subtotal",
            "linetotal",
            "revenue",
            "sales",
            "value",
            "spend");
    private static final List<String> QUANTITY = List.of("quantity", "qty", "units", "pieces");
    private static final List<String> PRICE = List.of("unitprice", "price", "itemprice", "priceeach");

    static OrderHeader of(List<String> names, OrderColumns asked, String file) {
        int customer = find(asked.customer(), CUSTOMER, names, file);
        requireFound(customer, "customer", Setting.CUSTOMER, names, file);
        int date = find(asked.date(), DATE, names, file);
        requireFound(date, "date", Setting.DATE, names, file);
        int amount = find(asked.amount(), AMOUNT, names, file);
        int quantity = find(asked.quantity(), QUANTITY, names, file);
        int price = find(asked.price(), PRICE, names, file);
        boolean pieces = quantity >= 0 && price >= 0 && (asked.price() != null || amount < 0);
        return pieces
                ? new OrderHeader(names, customer, date, -1, quantity, price)
                : new OrderHeader(names, customer, date, amount, -1, -1);
    }

    private static void requireFound(int found, String what, Setting missing, List<String> names, String file) {
        if (found < 0) {
            throw new UnclearListException(
                    "%s line 1: no column looks like the %s among %s".formatted(file, what, quoted(names)), missing);
        }
    }

    /** The column that was asked for, else the first of the usual names that is there; −1 without either. */
    private static int find(@Nullable String asked, List<String> usual, List<String> names, String file) {
        List<String> plain = names.stream().map(OrderHeader::plain).toList();
        if (asked != null) {
            int exact = names.indexOf(asked);
            int found = exact >= 0 ? exact : plain.indexOf(plain(asked));
            if (found < 0) {
                throw new IllegalArgumentException(
                        "%s line 1: no column '%s'; expected one of %s".formatted(file, asked, quoted(names)));
            }
            return found;
        }
        return usual.stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static String quoted(List<String> names) {
        return names.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    boolean hasAmounts() {
        return amount >= 0 || price >= 0;
    }

    /** What was taken for what, for the owner of the file to see. */
    String described() {
        List<String> parts = new ArrayList<>();
        parts.add("customer '%s'".formatted(names.get(customer)));
        parts.add("date '%s'".formatted(names.get(date)));
        if (amount >= 0) {
            parts.add("amount '%s'".formatted(names.get(amount)));
        }
        if (price >= 0) {
            parts.add("amount '%s' times '%s'".formatted(names.get(quantity), names.get(price)));
        }
        return String.join(", ", parts);
    }
}
