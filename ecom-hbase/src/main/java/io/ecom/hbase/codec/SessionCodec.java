package io.ecom.hbase.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.key.SessionKey;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.Device;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Session;
import java.util.List;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;
import org.jspecify.annotations.Nullable;

/**
 * A session as a row of {@code user_sessions}.
 *
 * <p>Each cell carries the session's start as its timestamp, so that a second load writes the very same cells and a scan by
 * time needs no clock. What is missing has no cell. Safe for use by several threads.
 *
 * @param table the table's name, for errors
 */
public record SessionCodec(String table) {
    public static SessionKey key(Session session) {
        return new SessionKey(session.userId(), session.startTime(), session.sessionId());
    }

    public Put encode(Session session) {
        Put put = new Put(
                SessionKeyCodec.encode(key(session)), session.startTime().toEpochMilli());
        addInfo(put, session);
        List<PageView> views = session.pageViews();
        for (int i = 0; i < views.size(); i++) {
            add(put, SessionColumns.PAGE_VIEWS_BYTES, CellText.viewQualifier(i), CellText.pageView(views.get(i)));
        }
        addMetrics(put, session);
        return put;
    }

    /**
     * The session of a row that was read with its families {@code session_info} and {@code page_views}.
     *
     * @throws CorruptRowException when a cell cannot be decoded, or one lacks that no session is without
     */
    public Session decode(Result row) {
        RowReader cells = new RowReader(table, row);
        SessionKey key = cells.read(RowReader.ROW_KEY, row.getRow(), SessionKeyCodec::decode);
        RowReader.Family info = cells.family(SessionColumns.INFO_BYTES);
        return cells.read(
                RowReader.WHOLE_ROW,
                row,
                whole -> new Session(
                        key.sessionId(),
                        key.userId(),
                        key.startTime(),
                        info.required(SessionColumns.END_TIME, CellText::parseTime),
                        info.required(SessionColumns.DURATION_SECONDS, CellText::parseLong),
                        new Place(
                                info.text(SessionColumns.CITY),
                                info.text(SessionColumns.STATE),
                                info.text(SessionColumns.COUNTRY)),
                        info.text(SessionColumns.IP_ADDRESS),
                        new Device(
                                info.text(SessionColumns.DEVICE_TYPE),
                                info.text(SessionColumns.OS),
                                info.text(SessionColumns.BROWSER)),
                        info.optional(SessionColumns.VIEWED_PRODUCTS, List.of(), CellText::parseIds),
                        cells.family(SessionColumns.PAGE_VIEWS_BYTES).all(CellText::parsePageView),
                        info.optional(SessionColumns.CART, List.of(), CellText::parseCart),
                        info.required(SessionColumns.CONVERSION_STATUS, status -> status),
                        info.text(SessionColumns.REFERRER)));
    }

    /** The key of a row, whatever was read of it. */
    public SessionKey key(Result row) {
        return new RowReader(table, row).read(RowReader.ROW_KEY, row.getRow(), SessionKeyCodec::decode);
    }

    /** The page views of a row that was read with that family. */
    public List<PageView> pageViews(Result row) {
        return new RowReader(table, row).family(SessionColumns.PAGE_VIEWS_BYTES).all(CellText::parsePageView);
    }

    /** The cart of a row that was read with that column. */
    public List<CartItem> cart(Result row) {
        return new RowReader(table, row)
                .family(SessionColumns.INFO_BYTES)
                .optional(SessionColumns.CART, List.of(), CellText::parseCart);
    }

    /** The counts of a row that was read with the family {@code metrics}. */
    public SessionMetrics metrics(Result row) {
        RowReader.Family metrics = new RowReader(table, row).family(SessionColumns.METRICS_BYTES);
        return new SessionMetrics(
                metrics.required(SessionColumns.VIEW_COUNT, CellText::parseLong),
                metrics.required(SessionColumns.PRODUCT_VIEW_COUNT, CellText::parseLong),
                metrics.required(SessionColumns.DURATION_SECONDS, CellText::parseLong),
                metrics.required(SessionColumns.CART_ITEM_COUNT, CellText::parseLong),
                metrics.required(SessionColumns.CONVERTED, CellText::parseLong));
    }

    private static void addInfo(Put put, Session session) {
        addInfo(put, SessionColumns.SESSION_ID, session.sessionId());
        addInfo(put, SessionColumns.USER_ID, session.userId());
        addInfo(put, SessionColumns.START_TIME, CellText.time(session.startTime()));
        addInfo(put, SessionColumns.END_TIME, CellText.time(session.endTime()));
        addInfo(put, SessionColumns.DURATION_SECONDS, Long.toString(session.durationSeconds()));
        addInfo(put, SessionColumns.CITY, session.place().city());
        addInfo(put, SessionColumns.STATE, session.place().state());
        addInfo(put, SessionColumns.COUNTRY, session.place().country());
        addInfo(put, SessionColumns.IP_ADDRESS, session.ipAddress());
        addInfo(put, SessionColumns.DEVICE_TYPE, session.device().type());
        addInfo(put, SessionColumns.OS, session.device().os());
        addInfo(put, SessionColumns.BROWSER, session.device().browser());
        List<String> viewed = session.viewedProducts();
        addInfo(put, SessionColumns.VIEWED_PRODUCTS, viewed.isEmpty() ? null : CellText.ids(viewed));
        addInfo(
                put,
                SessionColumns.CART,
                session.cartContents().isEmpty() ? null : CellText.cart(session.cartContents()));
        addInfo(put, SessionColumns.CONVERSION_STATUS, session.conversionStatus());
        addInfo(put, SessionColumns.REFERRER, session.referrer());
    }

    private static void addInfo(Put put, String qualifier, @Nullable String text) {
        if (text != null) {
            add(put, SessionColumns.INFO_BYTES, qualifier, text);
        }
    }

    private static void addMetrics(Put put, Session session) {
        long productViews = session.pageViews().stream()
                .filter(view -> view.pageType().equals(Codes.PRODUCT_DETAIL))
                .count();
        addMetric(put, SessionColumns.VIEW_COUNT, session.pageViews().size());
        addMetric(put, SessionColumns.PRODUCT_VIEW_COUNT, productViews);
        addMetric(put, SessionColumns.DURATION_SECONDS, session.durationSeconds());
        addMetric(put, SessionColumns.CART_ITEM_COUNT, session.cartContents().size());
        addMetric(put, SessionColumns.CONVERTED, session.converted() ? 1 : 0);
    }

    private static void addMetric(Put put, String qualifier, long value) {
        add(put, SessionColumns.METRICS_BYTES, qualifier, Long.toString(value));
    }

    private static void add(Put put, byte[] family, String qualifier, String value) {
        put.addColumn(family, qualifier.getBytes(UTF_8), value.getBytes(UTF_8));
    }
}
