package io.ecom.hbase.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.CartItem;
import io.ecom.model.Device;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellComparator;
import org.apache.hadoop.hbase.CellUtil;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.util.Bytes;
import org.junit.jupiter.api.Test;

final class SessionCodecTest {
    private static final SessionCodec CODEC = new SessionCodec("user_sessions");

    @Test
    void decodingGivesBackWhatWasEncoded() {
        List<Session> sessions = new ArrayList<>(SampleShop.SESSIONS);
        sessions.add(bare());
        sessions.add(hostile());
        for (Session session : sessions) {
            assertThat(CODEC.decode(row(CODEC.encode(session)))).isEqualTo(session);
        }
    }

    @Test
    void cellsAreReadableText() {
        assertThat(texts(CODEC.encode(SampleShop.SESSIONS.get(0))))
                .containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry("session_info:session_id", "a"),
                        Map.entry("session_info:user_id", "u1"),
                        Map.entry("session_info:start_time", "2025-01-10T10:00:00.000"),
                        Map.entry("session_info:end_time", "2025-01-10T10:10:00.000"),
                        Map.entry("session_info:duration_seconds", "600"),
                        Map.entry("session_info:city", "Oslo"),
                        Map.entry("session_info:country", "NO"),
                        Map.entry("session_info:ip_address", "10.0.0.1"),
                        Map.entry("session_info:device_type", "mobile"),
                        Map.entry("session_info:os", "iOS"),
                        Map.entry("session_info:browser", "Safari, mobile"),
                        Map.entry("session_info:viewed_products", "p1"),
                        Map.entry("session_info:cart", "p1#2#10.00"),
                        Map.entry("session_info:conversion_status", "converted"),
                        Map.entry("session_info:referrer", "social"),
                        Map.entry("page_views:000000", "1736503200000#10###home"),
                        Map.entry("page_views:000001", "1736503200000#30#p1#c1#product_detail"),
                        Map.entry("page_views:000002", "1736503260000####cart"),
                        Map.entry("metrics:page_views", "3"),
                        Map.entry("metrics:product_views", "1"),
                        Map.entry("metrics:duration_seconds", "600"),
                        Map.entry("metrics:cart_items", "1"),
                        Map.entry("metrics:converted", "1"))));
    }

    @Test
    void everyCellCarriesTheSessionsStart() {
        Session session = SampleShop.SESSIONS.get(1);

        assertThat(cells(CODEC.encode(session)))
                .extracting(Cell::getTimestamp)
                .containsOnly(session.startTime().toEpochMilli());
    }

    @Test
    void fiftyThousandViewsKeepTheirOrder() {
        List<PageView> views = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            views.add(new PageView(Instant.EPOCH, "home", null, null, (long) i));
        }
        Session session = session(Place.UNKNOWN, Device.UNKNOWN, views, List.of());

        assertThat(CODEC.decode(row(CODEC.encode(session))).pageViews()).isEqualTo(views);
    }

    @Test
    void aCellThatCannotBeDecodedIsNamed() {
        Put put = CODEC.encode(bare());
        put.addColumn(Bytes.toBytes("session_info"), Bytes.toBytes("cart"), 0, Bytes.toBytes("p1#two#1.00"));

        assertThatThrownBy(() -> CODEC.decode(row(put))).isInstanceOfSatisfying(CorruptRowException.class, e -> {
            assertThat(e.table()).isEqualTo("user_sessions");
            assertThat(e.keyHex()).isEqualTo("753123303030303030303030303030302373");
            assertThat(e.field()).isEqualTo("session_info:cart");
        });
    }

    @Test
    void aCellThatLacksIsNamed() {
        Put put = new Put(CODEC.encode(bare()).getRow());
        put.addColumn(Bytes.toBytes("session_info"), Bytes.toBytes("session_id"), 0, Bytes.toBytes("s"));

        assertThatThrownBy(() -> CODEC.decode(row(put)))
                .isInstanceOf(CorruptRowException.class)
                .hasMessage("Corrupt row '753123303030303030303030303030302373' of table 'user_sessions',"
                        + " field 'session_info:end_time': Missing cell");
    }

    private static Session bare() {
        return session(Place.UNKNOWN, Device.UNKNOWN, List.of(), List.of());
    }

    private static Session hostile() {
        return session(
                new Place("", "a\u0000b", "\u6771\u4eac <b>$where</b>\n"),
                new Device("mobile#x", "", "\ud83d\ude00"),
                List.of(new PageView(Times.MAX, "search#results page", "p!", null, -1L)),
                List.of(new CartItem("p\"", Long.MAX_VALUE, Money.ofCents(-Money.MAX_CENTS))));
    }

    private static Session session(Place place, Device device, List<PageView> views, List<CartItem> cart) {
        return new Session(
                "s", "u1", Times.MIN, Times.MAX, 0, place, null, device, List.of(), views, cart, "browsed", null);
    }

    private static Map<String, String> texts(Put put) {
        Map<String, String> texts = new TreeMap<>();
        for (Cell cell : cells(put)) {
            texts.put(
                    Bytes.toString(CellUtil.cloneFamily(cell)) + ":" + Bytes.toString(CellUtil.cloneQualifier(cell)),
                    Bytes.toString(CellUtil.cloneValue(cell)));
        }
        return texts;
    }

    private static Result row(Put put) {
        List<Cell> cells = cells(put);
        Collections.sort(cells, CellComparator.getInstance());
        return Result.create(cells);
    }

    private static List<Cell> cells(Put put) {
        return new ArrayList<>(put.getFamilyCellMap().values().stream()
                .flatMap(Collection::stream)
                .toList());
    }
}
