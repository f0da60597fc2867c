package io.ecom.model.admission;

import static java.util.Objects.requireNonNullElse;

import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.Device;
import io.ecom.model.Money;
import io.ecom.model.Place;
import io.ecom.model.Session;
import io.ecom.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class SessionJudge implements Judge<SessionJudge.Draft> {
    record Draft(
            @Nullable String userId,
            WrittenTime start,
            WrittenTime end,
            @Nullable Long duration,
            Place place,
            @Nullable String ipAddress,
            @Nullable String deviceType,
            @Nullable String os,
            @Nullable String browser,
            List<String> viewedProducts,
            List<?> pageViews,
            List<InCart> cart,
            @Nullable String conversionStatus,
            @Nullable String referrer) {}

    /** An item of the cart as read; its product may be none. */
    record InCart(String productId, long quantity, Money price) {}

    @Override
    public Draft read(Fields fields) {
        Fields geo = fields.object("geo_data");
        Fields device = fields.object("device_profile");
        return new Draft(
                fields.text("user_id"),
                WrittenTime.of(fields, "start_time"),
                WrittenTime.of(fields, "end_time"),
                fields.whole("duration_seconds"),
                UserJudge.place(geo),
                geo.text("ip_address"),
                device.text("type"),
                device.text("os"),
                device.text("browser"),
                viewedProducts(fields),
                fields.list("page_views"),
                cart(fields.object("cart_contents")),
                fields.text("conversion_status"),
                fields.text("referrer"));
    }

    @Override
    public Session judge(String id, Draft draft, References known, Set<Rule> repairs) {
        String userId = draft.userId;
        if (userId == null || !known.hasUser(userId)) {
            throw new Rejection(Rule.UNKNOWN_USER, "Unknown user '%s'".formatted(Excerpt.of(userId)));
        }
        Instant start = draft.start.require();
        Instant end = draft.end.require();
        Long given = draft.duration == null || !Session.isDuration(draft.duration) ? null : draft.duration;
        if (end.isBefore(start)) {
            repairs.add(Rule.END_BEFORE_START);
            end = endAfter(start, given == null ? 0 : given);
        }
        if (given == null) {
            repairs.add(Rule.MISSING_DURATION);
        }
        if (draft.deviceType == null || draft.os == null || draft.browser == null) {
            repairs.add(Rule.MISSING_DEVICE);
        }
        if (draft.referrer == null) {
            repairs.add(Rule.MISSING_REFERRER);
        }
        if (draft.conversionStatus == null) {
            repairs.add(Rule.MISSING_CONVERSION);
        }
        return new Session(
                id,
                userId,
                start,
                end,
                given == null ? Duration.between(start, end).toSeconds() : given,
                draft.place,
                draft.ipAddress,
                new Device(Judge.code(draft.deviceType, repairs), draft.os, draft.browser),
                knownOnly(draft.viewedProducts, known, repairs),
                PageViews.judge(draft.pageViews, known, repairs),
                cartOfKnown(draft.cart, known, repairs),
                requireNonNullElse(Judge.code(draft.conversionStatus, repairs), Codes.BROWSED),
                Judge.code(draft.referrer, repairs));
    }

    private static Instant endAfter(Instant start, long seconds) {
        if (seconds > Duration.between(start, Times.MAX).toSeconds()) {
            throw new Rejection(
                    Rule.BAD_TIME, "Invalid duration_seconds '%d': expected an end before 2286".formatted(seconds));
        }
        return start.plusSeconds(seconds);
    }

    private static List<String> viewedProducts(Fields fields) {
        List<String> ids = new ArrayList<>();
        for (Object element : fields.list("viewed_products")) {
            if (!(element instanceof String id)) {
                throw Fields.wrongType("viewed_products", element, "product ids");
            }
            ids.add(id);
        }
        return ids;
    }

    private static List<InCart> cart(Fields contents) {
        List<InCart> items = new ArrayList<>(contents.values().size());
        for (Map.Entry<String, @Nullable Object> entry : contents.values().entrySet()) {
            String path = "cart_contents." + Excerpt.of(entry.getKey());
            Fields item = Fields.of(path, entry.getValue());
            Long quantity = item.whole("quantity");
            if (quantity == null || quantity < 0) {
                throw Fields.wrongType(path + ".quantity", quantity, "zero or more");
            }
            Money price = Amounts.moneyOrNull(item.number("price"));
            if (price == null) {
                throw Fields.wrongType(path + ".price", item.values().get("price"), "an amount");
            }
            items.add(new InCart(entry.getKey(), quantity, price));
        }
        return items;
    }

    private static List<String> knownOnly(List<String> ids, References known, Set<Rule> repairs) {
        List<String> kept = ids.stream().filter(known::hasProduct).toList();
        if (kept.size() < ids.size()) {
            repairs.add(Rule.UNKNOWN_PRODUCT_SEEN);
        }
        return kept;
    }

    private static List<CartItem> cartOfKnown(List<InCart> cart, References known, Set<Rule> repairs) {
        List<CartItem> kept = new ArrayList<>(cart.size());
        for (InCart item : cart) {
            if (known.hasProduct(item.productId)) {
                kept.add(new CartItem(item.productId, item.quantity, item.price));
            } else {
                repairs.add(Rule.UNKNOWN_PRODUCT_SEEN);
            }
        }
        return kept;
    }
}
