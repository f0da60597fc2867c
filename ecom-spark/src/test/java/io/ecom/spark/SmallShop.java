package io.ecom.spark;

import io.ecom.model.CartItem;
import io.ecom.model.Category;
import io.ecom.model.Device;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Subcategory;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.source.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A shop of a few records, written as a test wants to read it. */
public final class SmallShop {
    private final RecordTables records = new RecordTables();
    private int orders;

    public Tables tables(SparkSession spark) {
        return records.tables(spark);
    }

    public SmallShop user(String id, String registered) {
        records.user(new User(id, Place.UNKNOWN, time(registered), null, null, null, null, null));
        return this;
    }

    public SmallShop born(String id, String birth) {
        records.user(
                new User(id, Place.UNKNOWN, time("2026-01-01T00:00"), null, null, null, LocalDate.parse(birth), null));
        return this;
    }

    public SmallShop users(String... ids) {
        Stream.of(ids).forEach(id -> user(id, "2026-01-01T00:00"));
        return this;
    }

    public SmallShop category(String id, @Nullable String name, Subcategory... parts) {
        records.category(new Category(id, name, List.of(parts)));
        return this;
    }

    public static Subcategory part(String id, @Nullable String margin) {
        return new Subcategory(id, id, margin == null ? null : new BigDecimal(margin));
    }

    public SmallShop product(String id, @Nullable String name, @Nullable String category, @Nullable String part) {
        records.product(new Product(id, name, category, part, Money.of("1.00"), null, true, List.of(), null));
        return this;
    }

    /** A completed order without discount and without a session. */
    public SmallShop sale(String user, String time, LineItem... lines) {
        return order(user, time, "completed", "0.00", null, lines);
    }

    public SmallShop order(
            String user, String time, String status, String discount, @Nullable String session, LineItem... lines) {
        Money subtotal = Stream.of(lines).map(LineItem::subtotal).reduce(Money.ZERO, Money::plus);
        Money less = Money.of(discount);
        records.transaction(new Transaction(
                "t" + ++orders,
                session,
                user,
                time(time),
                List.of(lines),
                subtotal,
                less,
                subtotal.minus(less),
                null,
                status));
        return this;
    }

    public static LineItem line(String product, long quantity, String price) {
        return LineItem.of(product, quantity, Money.of(price));
    }

    /** A session of unknown device and referrer that lasts as long as is said. */
    public SmallShop visit(String id, String user, String start, long seconds, String conversion, PageView... views) {
        return visit(id, user, start, seconds, conversion, Device.UNKNOWN, null, views);
    }

    public SmallShop visit(
            String id,
            String user,
            String start,
            long seconds,
            String conversion,
            Device device,
            @Nullable String referrer,
            PageView... views) {
        Instant begin = time(start);
        records.session(new Session(
                id,
                user,
                begin,
                begin.plusSeconds(seconds),
                seconds,
                Place.UNKNOWN,
                null,
                device,
                List.of(),
                List.of(views),
                List.<CartItem>of(),
                conversion,
                referrer));
        return this;
    }

    public static PageView page(String time, String type) {
        return new PageView(time(time), type, null, null, null);
    }

    public static PageView look(String time, String product) {
        return new PageView(time(time), "product_detail", product, null, null);
    }

    private static Instant time(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }
}
