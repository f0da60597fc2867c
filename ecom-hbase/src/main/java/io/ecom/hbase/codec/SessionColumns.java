package io.ecom.hbase.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The families and qualifiers of {@code user_sessions}. */
public final class SessionColumns {
    /** The table, without a prefix. */
    public static final String TABLE = "user_sessions";

    public static final String INFO = "session_info";
    /** A cell per page view, see {@link CellText#viewQualifier}. */
    public static final String PAGE_VIEWS = "page_views";
    /** Counts that can be had without reading the views. */
    public static final String METRICS = "metrics";

    public static final String SESSION_ID = "session_id";
    public static final String USER_ID = "user_id";
    public static final String START_TIME = "start_time";
    public static final String END_TIME = "end_time";
    public static final String DURATION_SECONDS = "duration_seconds";
    public static final String CITY = "city";
    public static final String STATE = "state";
    public static final String COUNTRY = "country";
    public static final String IP_ADDRESS = "ip_address";
    public static final String DEVICE_TYPE = "device_type";
    public static final String OS = "os";
    public static final String BROWSER = "browser";
    public static final String VIEWED_PRODUCTS = "viewed_products";
    public static final String CART = "cart";
    public static final String CONVERSION_STATUS = "conversion_status";
    public static final String REFERRER = "referrer";

    public static final String VIEW_COUNT = "page_views";
    public static final String PRODUCT_VIEW_COUNT = "product_views";
    public static final String CART_ITEM_COUNT = "cart_items";
    public static final String CONVERTED = "converted";

    static final byte[] INFO_BYTES = INFO.getBytes(UTF_8);
    static final byte[] PAGE_VIEWS_BYTES = PAGE_VIEWS.getBytes(UTF_8);
    static final byte[] METRICS_BYTES = METRICS.getBytes(UTF_8);

    private SessionColumns() {}
}
