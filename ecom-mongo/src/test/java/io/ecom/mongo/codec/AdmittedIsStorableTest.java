package io.ecom.mongo.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Entity;
import io.ecom.model.admission.Admission;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Verdict;
import io.ecom.model.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admission lets in can be stored: hostile records that it admits become documents and come back equal. */
class AdmittedIsStorableTest {
    private static final int MOST_BYTES = 16 << 20;
    private static final List<Entity> STORED =
            List.of(Entity.USERS, Entity.CATEGORIES, Entity.PRODUCTS, Entity.TRANSACTIONS);

    private static final List<@Nullable Object> HOSTILE = Collections.unmodifiableList(new ArrayList<>(Stream.of(
                    Stream.of(
                            "", " ", "\0", "$where", "a.b", "\ud800", "\ud83d\ude00", "\u0130\u03a3", "~".repeat(128)),
                    Stream.of("1970-01-01T00:00:00", "2286-11-20T17:46:39.999", "2286-11-20T23:00:00+18:00", "now"),
                    Stream.of("0001-01-01", "9999-12-31", "+999999999-12-31", "-999999999-01-01", "0000-01-01"),
                    Stream.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, true, List.of(), Map.of()),
                    Stream.of("9999999999999999.99", "1e16", "1e400", "-1e-400", "0.005", "1e-34", "-1", "-0.000")
                            .map(BigDecimal::new))
            .flatMap(values -> values)
            .toList()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hostileRecordsThatAreAdmittedComeBackFromTheirDocuments(long seed) {
        Random random = new Random(seed);
        Map<Entity, Integer> admitted = new EnumMap<>(Entity.class);
        Admission admission = new Admission();
        for (Entity entity : STORED) {
            for (int i = 0; i < 1000; i++) {
                Map<String, Object> fields = good(entity, i == 0 ? "1" : "x" + i);
                for (int changes = i == 0 ? 0 : 1 + random.nextInt(3); changes > 0; changes--) {
                    spoil(fields, random);
                }
                if (admitted(admission, entity, fields, 100) instanceof Record record) {
                    assertThat(decode(encode(record), record)).isEqualTo(record);
                    admitted.merge(entity, 1, Integer::sum);
                }
            }
        }
        assertThat(admitted).containsOnlyKeys(STORED).allSatisfy((entity, count) -> assertThat(count)
                .isBetween(50, 999));
    }

    /** Replaces one value, on whichever level. */
    @SuppressWarnings("unchecked") // all maps here have text keys
    private static void spoil(Map<String, Object> fields, Random random) {
        List<String> names = List.copyOf(fields.keySet());
        String name = names.get(random.nextInt(names.size()));
        Object value = fields.get(name);
        Object inner = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        if (inner instanceof LinkedHashMap<?, ?> && random.nextInt(4) > 0) {
            spoil((Map<String, Object>) inner, random);
        } else {
            fields.put(name, HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
    }

    static Stream<Growing> growing() {
        Map<String, Object> line = map("product_id", "1", "quantity", 1L, "unit_price", 1L, "subtotal", 1L);
        return Stream.of(
                new Growing(Entity.TRANSACTIONS, 170_000, (fields, size) -> {
                    fields.put("items", Collections.nCopies(size, line));
                    fields.put("subtotal", (long) size);
                    fields.put("total", (long) size);
                }),
                new Growing(
                        Entity.PRODUCTS,
                        350_000,
                        (fields, size) -> fields.put(
                                "price_history",
                                Collections.nCopies(size, map("price", 1L, "date", "2025-01-01T00:00:00")))),
                new Growing(
                        Entity.CATEGORIES,
                        350_000,
                        (fields, size) -> fields.put(
                                "subcategories",
                                Collections.nCopies(size, map("subcategory_id", "s", "profit_margin", 0L)))),
                new Growing(Entity.USERS, 9 << 20, (fields, size) -> fields.put("name", "й".repeat(size))),
                new Growing(
                        Entity.TRANSACTIONS, 8 << 20, (fields, size) -> fields.put("status", "\u023A".repeat(size))));
    }

    @ParameterizedTest
    @MethodSource("growing")
    void theLargestRecordThatIsAdmittedIsADocumentThatAServerTakes(Growing growing) {
        for (int size = growing.tooLarge; ; size -= growing.tooLarge / 20) {
            Map<String, Object> fields = good(growing.entity, "x");
            growing.growth.to(fields, size);
            Admission admission = new Admission();
            STORED.forEach(entity -> admitted(admission, entity, good(entity, "1"), 100, growing.entity));
            long bytes = Math.max(1, JsonText.of(fields).length());
            Object record = admitted(admission, growing.entity, fields, bytes);
            if (record instanceof Record let) {
                assertThat(encode(let).getByteBuffer().remaining()).isBetween(MOST_BYTES / 2, MOST_BYTES);
                return;
            }
        }
    }

    @Test
    void theRecordsThatAreSpoiltAreGood() {
        Admission admission = new Admission();
        for (Entity entity : STORED) {
            assertThat(admitted(admission, entity, good(entity, "1"), 100)).isInstanceOf(Record.class);
        }
    }

    /** Records of one entity that grow until they are too large. */
    record Growing(Entity entity, int tooLarge, Growth growth) {
        @Override
        public String toString() {
            return entity + " of " + tooLarge;
        }
    }

    interface Growth {
        void to(Map<String, Object> fields, int size);
    }

    private static void admitted(
            Admission admission, Entity entity, Map<String, Object> fields, long bytes, Entity before) {
        if (entity.compareTo(before) < 0) {
            admitted(admission, entity, fields, bytes);
        }
    }

    private static @Nullable Object admitted(
            Admission admission, Entity entity, Map<String, Object> fields, long bytes) {
        Verdict verdict = admission.admit(new RawRecord(entity, "f", 1, bytes, null, fields));
        return verdict instanceof Verdict.Admitted let ? let.record() : null;
    }

    private static Map<String, Object> good(Entity entity, String id) {
        return switch (entity) {
            case USERS ->
                map(
                        "user_id",
                        id,
                        "geo_data",
                        map("city", "Oslo", "state", "OS", "country", "NO"),
                        "registration_date",
                        "2025-01-01T00:00:00",
                        "last_active",
                        "2025-02-01T00:00:00",
                        "name",
                        "Ada",
                        "birth_date",
                        "1990-02-28");
            case CATEGORIES ->
                map("category_id", id, "subcategories", list(map("subcategory_id", "s", "profit_margin", 0L)));
            case PRODUCTS ->
                map(
                        "product_id",
                        id,
                        "category_id",
                        "1",
                        "base_price",
                        10L,
                        "current_stock",
                        5L,
                        "price_history",
                        list(map("price", 12L, "date", "2025-01-01T00:00:00")),
                        "creation_date",
                        "2025-01-01T00:00:00");
            case TRANSACTIONS ->
                map(
                        "transaction_id",
                        id,
                        "user_id",
                        "1",
                        "timestamp",
                        "2025-03-01T10:05:00",
                        "items",
                        list(map("product_id", "1", "quantity", 2L, "unit_price", 10L, "subtotal", 20L)),
                        "subtotal",
                        20L,
                        "discount",
                        0L,
                        "total",
                        20L,
                        "payment_method",
                        "paypal",
                        "status",
                        "completed");
            default -> throw new IllegalArgumentException("Invalid entity '%s': not in MongoDB".formatted(entity));
        };
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static List<Object> list(Object element) {
        return new ArrayList<>(List.of(element));
    }

    @SuppressWarnings("unchecked") // the codec is that of the record's own class
    private static <T> RawBsonDocument encode(T record) {
        return new RawBsonDocument(record, (Codec<T>) ShopCodecs.registry().get(record.getClass()));
    }

    private static Object decode(RawBsonDocument document, Object record) {
        return document.decode(ShopCodecs.registry().get(record.getClass()));
    }
}
