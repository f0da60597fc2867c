package io.ecom.model.admission;

import static io.ecom.model.Entity.CATEGORIES;
import static io.ecom.model.Entity.PRODUCTS;
import static io.ecom.model.Entity.SESSIONS;
import static io.ecom.model.Entity.TRANSACTIONS;
import static io.ecom.model.admission.Raw.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Codes;
import io.ecom.model.Entity;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records that are small enough as text and too large where they would be stored. */
class SizeLimitsTest {
    private static final int MB = 1 << 20;

    @Test
    void aNumberOfOneDigitIsSixteenBytesAsAnAmount() {
        Map<String, @Nullable Object> line = map("product_id", "p1", "quantity", 1L, "unit_price", 1L, "subtotal", 1L);
        assertThat(verdict(TRANSACTIONS, order(line, 165_000), 165_000 * 61))
                .isEqualTo(tooLarge("a document of about 21451039 bytes: expected at most 15 MB"));
        assertThat(verdict(TRANSACTIONS, order(line, 100_000), 100_000 * 61)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void eachPriceOfAHistoryAndEachSubcategoryCounts() {
        Map<String, @Nullable Object> product = Raw.product();
        product.put("price_history", Collections.nCopies(300_000, map("price", 1L, "date", "2025-01-01T00:00:00")));
        assertThat(verdict(PRODUCTS, product, 300_000 * 42))
                .isEqualTo(tooLarge("a document of about 19201028 bytes: expected at most 15 MB"));

        Map<String, @Nullable Object> category = Raw.category();
        category.put("subcategories", Collections.nCopies(200_000, map("subcategory_id", "s", "profit_margin", 0L)));
        assertThat(verdict(CATEGORIES, category, 200_000 * 44))
                .isEqualTo(tooLarge("a document of about 19401029 bytes: expected at most 15 MB"));
    }

    @Test
    void aCellIsMeasuredInBytesNotCharacters() {
        assertThat(verdict(SESSIONS, with("referrer", "й".repeat(6 * MB)), 12 * MB))
                .isEqualTo(tooLarge("a cell in referrer: expected at most 10 MB"));
        assertThat(verdict(SESSIONS, with("geo_data", map("city", "й".repeat(6 * MB))), 12 * MB))
                .isEqualTo(tooLarge("a cell in geo_data: expected at most 10 MB"));
        assertThat(verdict(SESSIONS, with("referrer", "й".repeat(4 * MB)), 8 * MB))
                .isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void aCodeMayGrowWhenItIsNormalized() {
        assertThat(Codes.normalize("\u023A")).isEqualTo("\u2C65");
        String grows = "\u023A".repeat(4 * MB);

        assertThat(verdict(SESSIONS, with("referrer", grows), 8 * MB))
                .isEqualTo(tooLarge("a cell in referrer: expected at most 10 MB"));
    }

    @Test
    void aCartIsOneCellAndItsNumbersAreWrittenOut() {
        Map<String, @Nullable Object> item = map("quantity", 1L, "price", 1L);
        Map<String, @Nullable Object> cart = map();
        for (int i = 0; i < 200_000; i++) {
            cart.put("p" + i, item);
        }
        RawRecord session = new RawRecord(SESSIONS, "f", 1, 200_000 * 37, null, with("cart_contents", cart));

        assertThat(Sighting.of(session).verdict())
                .isEqualTo(tooLarge("a cell in cart_contents: expected at most 10 MB"));
    }

    private static Verdict verdict(Entity entity, Map<String, @Nullable Object> fields, long bytes) {
        return Raw.before(entity).admit(new RawRecord(entity, "f", 1, bytes, null, fields));
    }

    private static Verdict tooLarge(String what) {
        return new Verdict.Rejected(Rule.TOO_LARGE, "Too large " + what);
    }

    private static Map<String, @Nullable Object> order(Map<String, @Nullable Object> line, long lines) {
        Map<String, @Nullable Object> order = Raw.transaction();
        order.put("items", Collections.nCopies((int) lines, line));
        order.put("subtotal", lines);
        order.put("discount", 0L);
        order.put("total", lines);
        return order;
    }

    private static Map<String, @Nullable Object> with(String field, Object value) {
        Map<String, @Nullable Object> session = Raw.session();
        session.put(field, value);
        return session;
    }
}
