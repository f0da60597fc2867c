package io.ecom.model.admission;

import com.google.common.base.Utf8;
import io.ecom.model.CartItem;
import io.ecom.model.Category;
import io.ecom.model.Device;
import io.ecom.model.Ids;
import io.ecom.model.LineItem;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Subcategory;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a record is where it is stored, never too small: names of fields, numbers of elements and all numbers at their
 * widest, texts in UTF-8. What a nested element takes in a file says little of that: {@code 1} is 16 bytes as an amount.
 */
final class StoredSize {
    /** More than all that a document holds beside texts and nested elements. */
    private static final long DOCUMENT = 1024;

    private static final long PRICE_POINT = 64;
    private static final long SUBCATEGORY = 96;
    private static final long LINE = 128;

    /** A quantity and an amount in digits, and what separates them. */
    private static final long CART_ITEM = 48;

    /** A time and a number in digits, and what separates them. */
    private static final long PAGE_VIEW = 48;

    private StoredSize() {}

    /** The bytes of a record as a document. */
    static long ofDocument(Record record) {
        long size = DOCUMENT;
        if (record instanceof Transaction order) {
            size += text(order.paymentMethod()) + text(order.status());
            for (LineItem line : order.items()) {
                size += LINE + text(line.productId());
            }
        } else if (record instanceof Product product) {
            size += text(product.name());
            size += PRICE_POINT * product.priceHistory().size();
        } else if (record instanceof Category category) {
            size += text(category.name());
            for (Subcategory part : category.subcategories()) {
                size += SUBCATEGORY + text(part.subcategoryId()) + text(part.name());
            }
        } else if (record instanceof User user) {
            size += text(user.name()) + text(user.email()) + text(user.gender());
            size += text(user.place().city())
                    + text(user.place().state())
                    + text(user.place().country());
        }
        return size;
    }

    /** The bytes of the largest cell that each field of a session makes. */
    static Map<String, Long> ofCells(Session session) {
        Map<String, Long> cells = new LinkedHashMap<>();
        Place place = session.place();
        cells.put("geo_data", largest(place.city(), place.state(), place.country(), session.ipAddress()));
        Device device = session.device();
        cells.put("device_profile", largest(device.type(), device.os(), device.browser()));
        long viewed = 0;
        for (String id : session.viewedProducts()) {
            viewed += id.length() + 1;
        }
        cells.put("viewed_products", viewed);
        long view = 0;
        for (PageView each : session.pageViews()) {
            view = Math.max(view, PAGE_VIEW + 2 * Ids.MAX_LENGTH + text(each.pageType()));
        }
        cells.put("page_views", view);
        long cart = 0;
        for (CartItem item : session.cartContents()) {
            cart += CART_ITEM + item.productId().length();
        }
        cells.put("cart_contents", cart);
        cells.put("conversion_status", text(session.conversionStatus()));
        cells.put("referrer", text(session.referrer()));
        return cells;
    }

    private static long largest(@Nullable String... texts) {
        long largest = 0;
        for (String text : texts) {
            largest = Math.max(largest, text(text));
        }
        return largest;
    }

    private static long text(@Nullable String text) {
        return text == null ? 0 : Utf8.encodedLength(text);
    }
}
