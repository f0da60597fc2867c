package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.ecom.model.CartItem;
import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Subcategory;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as one JSON object in the data set's format, without a line end.
 *
 * <p>Equal records give equal bytes on every machine. What the course's format always carries is written as {@code null}
 * when it is missing; the optional fields beyond that format are left out. Safe for use by several threads.
 */
public final class RecordJson {
    private static final JsonFactory FACTORY =
            new JsonFactory().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());

    private RecordJson() {}

    public static byte[] bytes(User user) {
        return object(json -> {
            json.writeStringField("user_id", user.userId());
            place(json, user.place(), null);
            time(json, "registration_date", user.registrationDate());
            time(json, "last_active", user.lastActive());
            optional(json, "name", user.name());
            optional(json, "email", user.email());
            optional(
                    json,
                    "birth_date",
                    user.birthDate() == null ? null : user.birthDate().toString());
            optional(json, "gender", user.gender());
        });
    }

    public static byte[] bytes(Category category) {
        return object(json -> {
            json.writeStringField("category_id", category.categoryId());
            json.writeStringField("name", category.name());
            json.writeArrayFieldStart("subcategories");
            for (Subcategory subcategory : category.subcategories()) {
                json.writeStartObject();
                json.writeStringField("subcategory_id", subcategory.subcategoryId());
                json.writeStringField("name", subcategory.name());
                json.writeFieldName("profit_margin");
                json.writeNumber(subcategory.profitMargin());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    public static byte[] bytes(Product product) {
        return object(json -> {
            json.writeStringField("product_id", product.productId());
            json.writeStringField("name", product.name());
            json.writeStringField("category_id", product.categoryId());
            optional(json, "subcategory_id", product.subcategoryId());
            money(json, "base_price", product.basePrice());
            number(json, "current_stock", product.currentStock());
            json.writeBooleanField("is_active", product.active());
            json.writeArrayFieldStart("price_history");
            for (PricePoint point : product.priceHistory()) {
                json.writeStartObject();
                money(json, "price", point.price());
                time(json, "date", point.date());
                json.writeEndObject();
            }
            json.writeEndArray();
            time(json, "creation_date", product.creationDate());
        });
    }

    public static byte[] bytes(Session session) {
        return object(json -> {
            json.writeStringField("session_id", session.sessionId());
            json.writeStringField("user_id", session.userId());
            time(json, "start_time", session.startTime());
            time(json, "end_time", session.endTime());
            json.writeNumberField("duration_seconds", session.durationSeconds());
            place(json, session.place(), session.ipAddress());
            json.writeObjectFieldStart("device_profile");
            json.writeStringField("type", session.device().type());
            json.writeStringField("os", session.device().os());
            json.writeStringField("browser", session.device().browser());
            json.writeEndObject();
            json.writeArrayFieldStart("viewed_products");
            for (String productId : session.viewedProducts()) {
                json.writeString(productId);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("page_views");
            for (PageView view : session.pageViews()) {
                pageView(json, view);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("cart_contents");
            for (CartItem item : session.cartContents()) {
                json.writeObjectFieldStart(item.productId());
                json.writeNumberField("quantity", item.quantity());
                money(json, "price", item.price());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeStringField("conversion_status", session.conversionStatus());
            json.writeStringField("referrer", session.referrer());
        });
    }

    public static byte[] bytes(Transaction transaction) {
        return object(json -> {
            json.writeStringField("transaction_id", transaction.transactionId());
            json.writeStringField("session_id", transaction.sessionId());
            json.writeStringField("user_id", transaction.userId());
            time(json, "timestamp", transaction.timestamp());
            json.writeArrayFieldStart("items");
            for (LineItem item : transaction.items()) {
                json.writeStartObject();
                json.writeStringField("product_id", item.productId());
                json.writeNumberField("quantity", item.quantity());
                money(json, "unit_price", item.unitPrice());
                money(json, "subtotal", item.subtotal());
                json.writeEndObject();
            }
            json.writeEndArray();
            money(json, "subtotal", transaction.subtotal());
            money(json, "discount", transaction.discount());
            money(json, "total", transaction.total());
            json.writeStringField("payment_method", transaction.paymentMethod());
            json.writeStringField("status", transaction.status());
        });
    }

    private static void pageView(JsonGenerator json, PageView view) throws IOException {
        json.writeStartObject();
        time(json, "timestamp", view.timestamp());
        json.writeStringField("page_type", view.pageType());
        json.writeStringField("product_id", view.productId());
        json.writeStringField("category_id", view.categoryId());
        number(json, "view_duration", view.viewDuration());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place, @Nullable String ipAddress) throws IOException {
        json.writeObjectFieldStart("geo_data");
        json.writeStringField("city", place.city());
        json.writeStringField("state", place.state());
        json.writeStringField("country", place.country());
        optional(json, "ip_address", ipAddress);
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String field, @Nullable Instant time) throws IOException {
        json.writeStringField(field, time == null ? null : Times.text(time));
    }

    private static void money(JsonGenerator json, String field, Money money) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(money.toString());
    }

    private static void number(JsonGenerator json, String field, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    private static void optional(JsonGenerator json, String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    private static byte[] object(Fields fields) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
