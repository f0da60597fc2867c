package io.ecom.hbase.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.key.SessionKey;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.hadoop.hbase.util.Bytes;
import org.junit.jupiter.api.Test;

final class ShellTextTest {
    private static final LocalDate DAY = LocalDate.parse("2025-01-10");

    @Test
    void everyQueryPrintsAsALineForTheShell() {
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        assertThat(new SessionsOfUser("u1", from, from.plusSeconds(60)).shell(""))
                .isEqualTo("scan 'user_sessions', {STARTROW => 'u1#1735689600000', STOPROW => 'u1#1735689660000',"
                        + " COLUMNS => ['page_views', 'session_info']}");
        assertThat(new LastSessions("u'1", 5).shell("shop:"))
                .isEqualTo("scan 'shop:user_sessions', {STARTROW => 'u\\'1$', STOPROW => 'u\\'1#',"
                        + " INCLUDE_STOP_ROW => true, COLUMNS => ['page_views', 'session_info'], REVERSED => true,"
                        + " LIMIT => 5}");
        assertThat(new PageViewsOfSession(new SessionKey("u1", from, "a")).shell(""))
                .isEqualTo("scan 'user_sessions', {STARTROW => 'u1#1735689600000#a', STOPROW => 'u1#1735689600000#a',"
                        + " INCLUDE_STOP_ROW => true, COLUMNS => ['page_views']}");
        assertThat(new ProductDaysBetween("p1", DAY, DAY).shell(""))
                .isEqualTo("scan 'product_metrics', {STARTROW => 'p1#20250110', STOPROW => 'p1#20250111'}");
        assertThat(new UsersActiveOn(DAY).shell(""))
                .isEqualTo("scan 'user_sessions', {COLUMNS => ['metrics'], TIMERANGE => [1736467200000, 1736553600000],"
                        + " FILTER => \"FirstKeyOnlyFilter() AND KeyOnlyFilter()\"}");
        assertThat(new AbandonedCarts(from, from.plusSeconds(1)).shell(""))
                .isEqualTo("scan 'user_sessions', {COLUMNS => ['session_info:cart', 'session_info:conversion_status'],"
                        + " TIMERANGE => [1735689600000, 1735689601000], FILTER =>"
                        + " \"SingleColumnValueFilter('session_info', 'conversion_status', =, 'binary:abandoned', true,"
                        + " true)\"}");
        assertThat(new TopViewedProducts(DAY, DAY, 3).shell(""))
                .isEqualTo("scan 'product_metrics', {COLUMNS => ['metrics:views'],"
                        + " TIMERANGE => [1736467200000, 1736553600000]}");
    }

    @Test
    void bytesThatAreNoTextAreEscaped() {
        assertThat(ShellText.quote(Bytes.toBytes("a#b'c\\"))).isEqualTo("'a#b\\'c\\\\'");
        assertThat(ShellText.quote(new byte[] {'a', '#', '"', 0, (byte) 0xff})).isEqualTo("\"a\\#\\\"\\x00\\xFF\"");
    }
}
