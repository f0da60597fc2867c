package io.ecom.model.admission;

import io.ecom.model.Entity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw records that need no repair, to be spoilt in one place each; and what a small shop says of them. */
final class Raw {
    private Raw() {}

    static Map<String, @Nullable Object> user() {
        return map(
                "user_id",
                "u1",
                "geo_data",
                map("city", "Oslo", "state", "OS", "country", "NO"),
                "registration_date",
                "2025-01-01T00:00:00",
                "last_active",
                "2025-02-01T00:00:00");
    }

    static Map<String, @Nullable Object> category() {
        return map(
                "category_id",
                "c1",
                "name",
                "Tents",
                "subcategories",
                list(map("subcategory_id", "s1", "name", "Light", "profit_margin", new BigDecimal("0.2"))));
    }

    static Map<String, @Nullable Object> product() {
        return map(
                "product_id",
                "p1",
                "name",
                "Tent",
                "category_id",
                "c1",
                "base_price",
                new BigDecimal("9.99"),
                "current_stock",
                5L,
                "is_active",
                true,
                "price_history",
                list(
                        map("price", 12L, "date", "2025-01-01T00:00:00"),
                        map("price", 10L, "date", "2025-02-01T00:00:00")),
                "creation_date",
                "2025-01-01T00:00:00");
    }

    static Map<String, @Nullable Object> session() {
        return map(
                "session_id",
                "a",
                "user_id",
                "u1",
                "start_time",
                "2025-03-01T10:00:00",
                "end_time",
                "2025-03-01T10:10:00",
                "duration_seconds",
                600L,
                "geo_data",
                map("city", "Oslo", "state", "OS", "country", "NO", "ip_address", "10.0.0.1"),
                "device_profile",
                map("type", "mobile", "os", "iOS", "browser", "Safari"),
                "viewed_products",
                list("p1"),
                "page_views",
                list(view()),
                "cart_contents",
                map("p1", map("quantity", 1L, "price", 10L)),
                "conversion_status",
                "converted",
                "referrer",
                "social");
    }

    static Map<String, @Nullable Object> view() {
        return map(
                "timestamp",
                "2025-03-01T10:00:00",
                "page_type",
                "product_detail",
                "product_id",
                "p1",
                "category_id",
                "c1",
                "view_duration",
                30L);
    }

    static Map<String, @Nullable Object> transaction() {
        return map(
                "transaction_id",
                "t1",
                "session_id",
                "a",
                "user_id",
                "u1",
                "timestamp",
                "2025-03-01T10:05:00",
                "items",
                list(line()),
                "subtotal",
                20L,
                "discount",
                5L,
                "total",
                15L,
                "payment_method",
                "paypal",
                "status",
                "completed");
    }

    static Map<String, @Nullable Object> line() {
        return map("product_id", "p1", "quantity", 2L, "unit_price", 10L, "subtotal", 20L);
    }

    static Map<String, @Nullable Object> good(Entity entity) {
        return switch (entity) {
            case USERS -> user();
            case CATEGORIES -> category();
            case PRODUCTS -> product();
            case SESSIONS -> session();
            case TRANSACTIONS -> transaction();
        };
    }

    static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static List<@Nullable Object> list(@Nullable Object... elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }

    static RawRecord record(Entity entity, long position, Map<String, @Nullable Object> fields) {
        return new RawRecord(entity, entity + ".json", position, 100, null, fields);
    }

    /** An admission that has let in the good records of the entities before this one. */
    static Admission before(Entity entity) {
        Admission admission = new Admission();
        for (Entity earlier : Entity.values()) {
            if (earlier.compareTo(entity) < 0) {
                admission.admit(record(earlier, 1, good(earlier)));
            }
        }
        return admission;
    }

    /** The number of records that met each rule of an entity, without the rules that none met. */
    static Map<String, Long> hits(Admission admission, Entity entity) {
        Map<String, Long> hits = new HashMap<>();
        admission.dataQuality().stream()
                .filter(row -> row.entity().equals(entity.toString()) && row.records() > 0)
                .forEach(row -> hits.put(row.rule(), row.records()));
        return hits;
    }
}
