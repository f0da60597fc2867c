package io.ecom.model.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ecom.model.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderListTest {
    @TempDir
    private Path folder;

    private final List<Order> orders = new ArrayList<>();

    private OrderList list(String text) throws IOException {
        return list(text, OrderColumns.RECOGNIZED, null);
    }

    private OrderList list(String text, OrderColumns columns, @Nullable String dateFormat) throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(file, text);
        return new OrderList(file, columns, dateFormat);
    }

    private static Order order(String customer, String day, String amount) {
        return new Order(customer, LocalDate.parse(day), Money.of(amount));
    }

    @Test
    void readsOrdersInTheOrderOfTheFile() throws IOException {
        OrderList.Summary summary = list("""
                date,total,customer
                2025-01-31,12.30,ann
                2025-01-30 23:59:59,-4,"bob, jr"
                2025-02-01T00:30:00+02:00,1.0100000001,ann
                """).read(orders::add);

        assertThat(orders)
                .containsExactly(
                        order("ann", "2025-01-31", "12.30"),
                        order("bob, jr", "2025-01-30", "-4.00"),
                        order("ann", "2025-01-31", "1.01"));
        assertThat(summary)
                .isEqualTo(new OrderList.Summary("customer 'customer', date 'date', amount 'total'", true, 3, 0));
    }

    /** The header of the best-known public list, as a German spreadsheet saves it. */
    @Test
    void recognizesTheUsualHeadersSemicolonsAndAByteOrderMark() throws IOException {
        OrderList.Summary summary = list("""
                \uFEFFInvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country\r
                536365;85123A;LANTERN;6;2010-12-01 08:26:00;2,55;17850;UK\r
                C536365;85123A;LANTERN;-1;2010-12-01 09:26:00;1.002,55;17850;UK\r
                536366;85123A;"a ""red"" one";6;2010-12-01 08:26:00;2,55;;UK\r
                """).read(orders::add);

        assertThat(orders)
                .containsExactly(order("17850", "2010-12-01", "15.30"), order("17850", "2010-12-01", "-1002.55"));
        assertThat(summary)
                .isEqualTo(new OrderList.Summary(
                        "customer 'CustomerID', date 'InvoiceDate', amount 'Quantity' times 'UnitPrice'", true, 3, 1));
    }

    @Test
    void aListMayHaveNoAmounts() throws IOException {
        OrderList.Summary summary =
                list("User ID\tOrder Date\nu1\t2025-01-01\n").read(orders::add);

        assertThat(orders).containsExactly(order("u1", "2025-01-01", "0"));
        assertThat(summary.hasAmounts()).isFalse();
        assertThat(summary.columns()).isEqualTo("customer 'User ID', date 'Order Date'");
    }

    @Test
    void whoeverNamesColumnsIsBelieved() throws IOException {
        String text = "customer,date,who,when,n,each\nx,2025-01-01,y,03.02.2025 10:15,2,0.333\n";
        list(text, new OrderColumns("who", "WHEN", null, "n", "each"), "dd.MM.yyyy HH:mm")
                .read(orders::add);

        assertThat(orders).containsExactly(order("y", "2025-02-03", "0.67"));
    }

    @Test
    void readsCompressedFiles() throws IOException {
        Path file = folder.resolve("orders.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("customer,date\nu1,2025-01-01\n".getBytes(StandardCharsets.UTF_8));
        }
        new OrderList(file, OrderColumns.RECOGNIZED, null).read(orders::add);

        assertThat(orders).containsExactly(order("u1", "2025-01-01", "0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13/02/2025 | date '13/02/2025' is not yyyy-MM-dd but fits dd/MM/yyyy",
                "02/13/2025 | date '02/13/2025' is not yyyy-MM-dd but fits MM/dd/yyyy",
                "02/03/2025 | date '02/03/2025' is not yyyy-MM-dd but fits dd/MM/yyyy or MM/dd/yyyy",
                "12/1/2010 8:26 | date '12/1/2010 8:26' is not yyyy-MM-dd but fits 'd/M/yyyy H:mm' or 'M/d/yyyy H:mm'",
                "2025-02-30 | date '2025-02-30' is not yyyy-MM-dd",
                "soon | date 'soon' is not yyyy-MM-dd",
                "'' | date '' is not yyyy-MM-dd"
            })
    void aDateThatIsNoneNamesLineAndRemedy(String date, String complaint) throws IOException {
        OrderList list = list("customer,date\nu1,2025-01-01\nu2," + date + "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.read(orders::add))
                .withMessage("orders.csv line 3: " + complaint);
    }

    @Test
    void aStrictFormatRefusesDaysThatAreNot() throws IOException {
        OrderList list = list("customer,date\nu1,30/02/2025\n", OrderColumns.RECOGNIZED, "dd/MM/yyyy");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.read(orders::add))
                .withMessage("orders.csv line 2: date '30/02/2025' is not dd/MM/yyyy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer,date,amount\\nu,2025-01-01,x | orders.csv line 2: amount 'x' is not a number such as 12.30",
                "customer,date,amount\\nu,2025-01-01, | orders.csv line 2: amount '' is not a number such as 12.30",
                "customer,date,amount\\nu,2025-01-01,1e9 | orders.csv line 2: amount '1e9' is not a number such as 12.30",
                "customer,date,amount\\nu,2025-01-01,1.005 | orders.csv line 2: amount '1.005' has more than two decimals",
                "customer;date;amount\\nu;2025-01-01;1.234 | orders.csv line 2: amount '1.234' may be 1234 or 1.234; expected two decimals, or neither comma nor point",
                "customer;date;amount\\nu;2025-01-01;-1,234 | orders.csv line 2: amount '-1,234' may be -1234 or -1.234; expected two decimals, or neither comma nor point",
                "customer;date;amount\\nu;2025-01-01;0,125 | orders.csv line 2: amount '0,125' has more than two decimals",
                "customer;date;amount\\nu;2025-01-01;1,234.50 | orders.csv line 2: amount '1,234.50' is not a number such as 12.30",
                "customer;date;amount\\nu;2025-01-01;1.2,50 | orders.csv line 2: amount '1.2,50' is not a number such as 12.30",
                "customer;date;qty;price\\nu;2025-01-01;1.000;2,50 | orders.csv line 2: quantity '1.000' may be 1000 or 1.000; expected two decimals, or neither comma nor point",
                "customer,date,qty,price\\nu,2025-01-01,1,y | orders.csv line 2: price 'y' is not a number such as 12.30",
                "customer,date\\nu,2025-01-01,3 | orders.csv line 2: expected 2 fields as in the header, found 3",
                "who,date\\nu,2025-01-01 | orders.csv line 1: no column looks like the customer among 'who', 'date'",
                "customer,when\\nu,2025-01-01 | orders.csv line 1: no column looks like the date among 'customer', 'when'"
            })
    void whatCannotBeReadSaysWhereAndWhy(String text, String complaint) throws IOException {
        OrderList list = list(text.replace("\\n", "\n"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.read(orders::add))
                .withMessage(complaint);
    }

    @Test
    void columnsThatAreNotThereAreRefused() throws IOException {
        OrderList list = list("customer,date\n", new OrderColumns("buyer", null, null, null, null), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.read(orders::add))
                .withMessage("orders.csv line 1: no column 'buyer'; expected one of 'customer', 'date'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderColumns(null, null, null, "n", null))
                .withMessage("Invalid columns: expected both quantity and price, found 'n' alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderColumns(null, null, "a", "n", "p"))
                .withMessage("Invalid columns 'a' and 'p': expected an amount or a price, not both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list("customer,date\n", OrderColumns.RECOGNIZED, "dd/bb")
                        .read(orders::add))
                .withMessage("Invalid date format 'dd/bb': expected a pattern such as dd/MM/yyyy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | 1234.50",
                "1.234.567,89 | 1234567.89",
                "1234 | 1234",
                "12.5 | 12.50",
                ",5 | 0.50",
                "-0,50 | -0.50"
            })
    void whereSemicolonsSeparateACommaMayBeTheDecimalPoint(String written, String amount) throws IOException {
        list("customer;date;amount\nu;2025-01-01;%s\n".formatted(written)).read(orders::add);

        assertThat(orders).containsExactly(order("u", "2025-01-01", amount));
    }

    @Test
    void whatTheReceiverThrowsIsNotTheFilesFault() throws IOException {
        OrderList list = list("customer,date\nu1,2025-01-01\n");
        for (RuntimeException own :
                List.of(new IllegalArgumentException("own"), new UncheckedIOException(new IOException("own")))) {
            assertThatThrownBy(() -> list.read(order -> {
                        throw own;
                    }))
                    .isSameAs(own);
        }
    }

    @Test
    void whatMustBeSaidIsNamed() throws IOException {
        assertThat(missing("who,date\n")).isEqualTo(UnclearListException.Setting.CUSTOMER);
        assertThat(missing("customer,when\n")).isEqualTo(UnclearListException.Setting.DATE);
        assertThat(missing("customer,date\nu,1/2/2025\n")).isEqualTo(UnclearListException.Setting.DATE_FORMAT);
    }

    private UnclearListException.Setting missing(String text) throws IOException {
        OrderList list = list(text);
        return catchThrowableOfType(UnclearListException.class, () -> list.read(orders::add))
                .missing();
    }

    @Test
    void aMissingFileIsNamed() {
        OrderList list = new OrderList(folder.resolve("none.csv"), OrderColumns.RECOGNIZED, null);

        assertThatThrownBy(() -> list.read(orders::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot read '%s': no such file".formatted(folder.resolve("none.csv")));
    }
}
