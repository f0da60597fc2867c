package io.ecom.generator.dirt;

import io.ecom.model.Codes;
import io.ecom.model.admission.Defect;
import java.math.BigDecimal;
import java.util.Locale;

/** Plants one defect into the text of one record. */
final class Spoiling {
    private static final String NULL = "null";
    private static final String PRODUCT_ID = "product_id";
    private static final String STATUS = "status";
    private static final String TOTAL = "total";

    private Spoiling() {}

    /** Whether the record can have the defect. */
    static boolean fits(Defect defect, JsonObjectText json) {
        return switch (defect) {
            case SESSION_OF_NOBODY, SESSION_WITHOUT_START ->
                !json.value("conversion_status").contains(Codes.CONVERTED);
            case SESSION_WITHOUT_STATUS -> json.value("conversion_status").contains(Codes.BROWSED);
            case SESSION_VIEWS_NOTHING_KNOWN -> !json.value("viewed_products").equals("[]");
            case ORDER_WITHOUT_DISCOUNT -> new BigDecimal(json.value("discount")).signum() == 0;
            default -> true;
        };
    }

    /** Whether the spoiled record comes on top of the sound one: copies do. */
    static boolean isCopy(Defect defect) {
        String name = defect.name();
        return name.endsWith("_TWICE") || name.endsWith("_CONTRADICTED") || name.contains("_COPY_");
    }

    static JsonObjectText spoil(Defect defect, JsonObjectText json) {
        return switch (defect) {
            case USER_TWICE, CATEGORY_TWICE, PRODUCT_TWICE, SESSION_TWICE, ORDER_TWICE -> json;
            case USER_CONTRADICTED -> json.with("registration_date", "\"2001-01-01T00:00:00\"");
            case USER_COPY_WITHOUT_ID -> json.with("user_id", NULL);
            case USER_COPY_WITHOUT_TIME -> json.with("user_id", Spoiling::other).with("registration_date", NULL);
            case USER_WITHOUT_CITY -> json.with("city", NULL);
            case USER_LAST_ACTIVE_UNREADABLE -> json.with("last_active", "\"recently\"");
            case CATEGORY_MARGIN_IN_PERCENT -> json.with("profit_margin", "35");
            case PRODUCT_COPY_WITHOUT_PRICE ->
                json.with(PRODUCT_ID, Spoiling::other).with("base_price", "0.00");
            case PRODUCT_COPY_PRICED_IN_WORDS -> json.with("base_price", price -> "\"" + price + "\"");
            case PRODUCT_IN_NO_CATEGORY ->
                json.with("category_id", "\"cat_none\"").with("subcategory_id", NULL);
            case PRODUCT_IN_NO_SUBCATEGORY -> json.with("subcategory_id", "\"sub_none\"");
            default -> defect.name().startsWith("SESSION") ? session(defect, json) : order(defect, json);
        };
    }

    private static JsonObjectText session(Defect defect, JsonObjectText json) {
        return switch (defect) {
            case SESSION_CONTRADICTED -> json.with("duration_seconds", seconds -> seconds + "0");
            case SESSION_OF_NOBODY -> json.with("user_id", "\"user_none\"");
            case SESSION_WITHOUT_START -> json.with("start_time", NULL);
            case SESSION_ENDS_FIRST -> json.with("end_time", "\"2000-01-01T00:00:00\"");
            case SESSION_WITHOUT_DURATION -> json.with("duration_seconds", NULL);
            case SESSION_WITHOUT_BROWSER -> json.with("browser", NULL);
            case SESSION_WITHOUT_REFERRER -> json.with("referrer", NULL);
            case SESSION_STATUS_SHOUTED -> json.with("conversion_status", Spoiling::shouted);
            case SESSION_WITHOUT_STATUS -> json.with("conversion_status", NULL);
            case SESSION_VIEWS_NOTHING_KNOWN -> json.with("viewed_products", "[\"prod_none\"]");
            case SESSION_WITH_A_BLANK_VIEW -> json.with("page_type", NULL);
            default ->
                throw new IllegalArgumentException("Invalid defect '%s': expected one of sessions".formatted(defect));
        };
    }

    private static JsonObjectText order(Defect defect, JsonObjectText json) {
        return switch (defect) {
            case ORDER_CONTRADICTED -> json.with("payment_method", "\"barter\"");
            case ORDER_WITHOUT_ID -> json.with("transaction_id", NULL);
            case ORDER_WITH_A_BROKEN_ID -> json.with("transaction_id", id -> "\"#" + id.substring(1));
            case ORDER_OF_NOBODY -> json.with("user_id", "\"user_none\"");
            case ORDER_OF_NOTHING_KNOWN -> json.with(PRODUCT_ID, "\"prod_none\"");
            case ORDER_AT_NO_TIME -> json.with("timestamp", "\"yesterday\"");
            case ORDER_WITHOUT_STATUS -> json.with(STATUS, NULL);
            case ORDER_WITHOUT_LINES -> json.with("items", "[]");
            case ORDER_OF_LESS_THAN_NOTHING -> json.with("quantity", "-1");
            case ORDER_FOR_FREE -> json.with("unit_price", "0.00");
            case ORDER_PAYS_BACK -> json.with("discount", "-1.00");
            case ORDER_DOES_NOT_ADD_UP -> json.withLast(TOTAL, Spoiling::aThousandMore);
            case ORDER_WITHOUT_DISCOUNT -> json.with("discount", NULL);
            case ORDER_WITH_PARTS_OF_A_CENT -> json.withLast(TOTAL, total -> total + "4");
            case ORDER_OF_NO_SESSION -> json.with("session_id", "\"sess_none\"");
            case ORDER_STATUS_SHOUTED -> json.with(STATUS, Spoiling::shouted);
            default ->
                throw new IllegalArgumentException("Invalid defect '%s': expected one of orders".formatted(defect));
        };
    }

    private static String other(String id) {
        return id.substring(0, id.length() - 1) + "x\"";
    }

    private static String shouted(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static String aThousandMore(String amount) {
        return new BigDecimal(amount).add(BigDecimal.valueOf(1_000)).toPlainString();
    }
}
