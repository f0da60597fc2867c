package io.ecom.model.admission;

import static java.util.Objects.requireNonNullElse;

import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.Device;
import io.ecom.model.Ids;
import io.ecom.model.Money;
import io.ecom.model.PageView;
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
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Long duration,
            Place place,
            @Nullable String ipAddress,
            @Nullable String deviceType,
            @Nullable String os,
            @Nullable String browser,
            List<String> viewedProducts,
            List<?> pageViews,
            List<CartItem> cart,
            @Nullable String conversionStatus,
            @Nullable String referrer) {}

    @Override
    public Draft read(Fields fields) {
        Fields geo = fields.object("geo_data");
        Fields device = fields.object("device_profile");
        return new Draft(
                fields.text("user_id"),
                Judge.time(fields, "start_time"),
                Judge.time(fields, "end_time"),
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
        Instant start = Judge.requireTime("start_time", draft.start);
        Instant end = Judge.requireTime("end_time", draft.end);
        Long given = draft.duration == null || draft.duration < 0 ? null : draft.duration;
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
                new Device(code(draft.deviceType, repairs), draft.os, draft.browser),
                knownOnly(draft.viewedProducts, known, repairs),
                pageViews(draft.pageViews, known, repairs),
                cartOfKnown(draft.cart, known, repairs),
                requireNonNullElse(code(draft.conversionStatus, repairs), Codes.BROWSED),
                code(draft.referrer, repairs));
    }

    /** The normal form of a code; a change is a repair. */
    static @Nullable String code(@Nullable String given, Set<Rule> repairs) {
        String code = Codes.normalize(given);
        if (code != null && !code.equals(given)) {
            repairs.add(Rule.MIXED_CODE);
        }
        return code;
    }

    private static Instant endAfter(Instant start, long seconds) {
        boolean fits = seconds <= Duration.between(start, Times.MAX).toSeconds();
        return Judge.requireTime("end_time", fits ? start.plusSeconds(seconds) : null);
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

    private static List<CartItem> cart(Fields contents) {
        List<CartItem> items = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry : contents.values().entrySet()) {
            Fields item = Fields.of("cart_contents." + Excerpt.of(entry.getKey()), entry.getValue());
            Long quantity = item.whole("quantity");
            Money price = Amounts.moneyOrNull(item.number("price"));
            if (quantity == null || quantity < 0 || price == null) {
                throw Fields.wrongType("cart_contents", item.values(), "a quantity and a price");
            }
            if (!Ids.isValid(entry.getKey())) {
                throw new Rejection(Rule.BAD_ID, "Invalid product_id '%s'".formatted(Excerpt.of(entry.getKey())));
            }
            items.add(new CartItem(entry.getKey(), quantity, price));
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

    private static List<CartItem> cartOfKnown(List<CartItem> cart, References known, Set<Rule> repairs) {
        List<CartItem> kept =
                cart.stream().filter(item -> known.hasProduct(item.productId())).toList();
        if (kept.size() < cart.size()) {
            repairs.add(Rule.UNKNOWN_PRODUCT_SEEN);
        }
        return kept;
    }

    private static List<PageView> pageViews(List<?> given, References known, Set<Rule> repairs) {
        List<PageView> views = new ArrayList<>(given.size());
        for (Object element : given) {
            PageView view = pageView(element, known, repairs);
            if (view == null) {
                repairs.add(Rule.BAD_PAGE_VIEW);
            } else {
                views.add(view);
            }
        }
        return views;
    }

    private static @Nullable PageView pageView(@Nullable Object element, References known, Set<Rule> repairs) {
        try {
            Fields fields = Fields.of("page_views", element);
            Instant time = Judge.time(fields, "timestamp");
            String type = fields.text("page_type");
            String productId = fields.text("product_id");
            String categoryId = fields.text("category_id");
            Long seconds = fields.whole("view_duration");
            if (time == null || type == null || (categoryId != null && !Ids.isValid(categoryId))) {
                return null;
            }
            if (productId != null && !known.hasProduct(productId)) {
                repairs.add(Rule.UNKNOWN_PRODUCT_SEEN);
                productId = null;
            }
            String pageType = requireNonNullElse(code(type, repairs), type);
            return new PageView(time, pageType, productId, categoryId, seconds);
        } catch (Rejection e) {
            return null;
        }
    }
}
