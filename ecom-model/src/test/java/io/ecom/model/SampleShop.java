package io.ecom.model;

import io.ecom.model.load.RecordSink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A shop small enough to check by hand: three users, two categories, three products, four sessions, five transactions.
 *
 * <p>Sales: t1 (u1, 2 × p1 and 1 × p2, 25.00 less 5.00), t2 (u1, 1 × p1, 10.00), t3 (u2, 3 × p2, 15.00). t4 is cancelled,
 * t5 returned. u3 never bought. Its ids are prefixes of one another on purpose.
 */
public final class SampleShop {
    public static final List<User> USERS = List.of(
            new User(
                    "u1",
                    new Place("Oslo", null, "NO"),
                    at("2024-12-01T08:00:00"),
                    at("2025-01-20T10:10:00"),
                    "Ada, \"the first\"",
                    "ada@example.org",
                    LocalDate.of(1990, 2, 28),
                    "f"),
            new User("u10", Place.UNKNOWN, at("2025-01-02T00:00:00"), null, null, null, null, null),
            new User("u2", new Place("Bonn", "NW", "DE"), at("2025-01-05T12:00:00.250"), null, null, null, null, null));

    public static final List<Category> CATEGORIES = List.of(
            new Category("c1", "Tents", List.of(new Subcategory("s1", "Light", new BigDecimal("0.2")))),
            new Category("c2", null, List.of()));

    public static final List<Product> PRODUCTS = List.of(
            product("p1", "Tent $one.two", "c1", "s1", "10.00"),
            product("p2", "Stove", "c2", null, "5.00"),
            product("p3", null, "c9", null, "999999.99"));

    public static final List<Session> SESSIONS = List.of(
            session("a", "u1", "2025-01-10T10:00:00", "converted", List.of(new CartItem("p1", 2, Money.of("10.00")))),
            session("b", "u1", "2025-01-20T10:00:00.500", "browsed", List.of()),
            session("c", "u10", "2025-01-10T23:59:59", "abandoned", List.of(new CartItem("p2", 1, Money.of("5.00")))),
            session("d", "u2", "1970-01-01T00:00:00", "converted", List.of()));

    public static final List<Transaction> TRANSACTIONS = List.of(
            order(
                    "t1",
                    "a",
                    "u1",
                    "2025-01-10T10:05:00",
                    "completed",
                    "5.00",
                    LineItem.of("p1", 2, Money.of("10.00")),
                    LineItem.of("p2", 1, Money.of("5.00"))),
            order("t2", null, "u1", "2025-01-20T10:05:00", "shipped", "0", LineItem.of("p1", 1, Money.of("10.00"))),
            order("t3", "d", "u2", "2025-01-10T00:00:00", "completed", "0", LineItem.of("p2", 3, Money.of("5.00"))),
            order("t4", null, "u2", "2025-01-11T00:00:00", "cancelled", "0", LineItem.of("p1", 7, Money.of("10.00"))),
            order(
                    "t5",
                    null,
                    "u2",
                    "2025-01-12T00:00:00",
                    "returned",
                    "0",
                    LineItem.of("p3", 1, Money.of("999999.99"))));

    private SampleShop() {}

    /** Hands all records to a sink, in the order of a data set. */
    public static void sendTo(RecordSink sink) {
        USERS.forEach(sink::user);
        CATEGORIES.forEach(sink::category);
        PRODUCTS.forEach(sink::product);
        SESSIONS.forEach(sink::session);
        TRANSACTIONS.forEach(sink::transaction);
    }

    private static Product product(String id, String name, String category, String subcategory, String price) {
        Instant created = at("2024-06-01T00:00:00");
        return new Product(
                id,
                name,
                category,
                subcategory,
                Money.of(price),
                100L,
                true,
                List.of(new PricePoint(Money.of(price), created)),
                created);
    }

    private static Session session(String id, String user, String start, String status, List<CartItem> cart) {
        Instant time = at(start);
        return new Session(
                id,
                user,
                time,
                time.plusSeconds(600),
                600,
                new Place("Oslo", null, "NO"),
                "10.0.0.1",
                new Device("mobile", "iOS", "Safari, mobile"),
                List.of("p1"),
                List.of(
                        new PageView(time, "home", null, null, 10L),
                        new PageView(time, "product_detail", "p1", "c1", 30L),
                        new PageView(time.plusSeconds(60), "cart", null, null, null)),
                cart,
                status,
                id.equals("b") ? null : "social");
    }

    private static Transaction order(
            String id, String session, String user, String time, String status, String discount, LineItem... lines) {
        Money subtotal = Money.ZERO;
        for (LineItem line : lines) {
            subtotal = subtotal.plus(line.subtotal());
        }
        Money less = Money.of(discount);
        return new Transaction(
                id,
                session,
                user,
                at(time),
                List.of(lines),
                subtotal,
                less,
                subtotal.minus(less),
                "credit_card",
                status);
    }

    private static Instant at(String time) {
        Instant instant = Times.parse(time);
        if (instant == null) {
            throw new IllegalArgumentException("Invalid time '%s'".formatted(time));
        }
        return instant;
    }
}
