package io.ecom.hbase.query;

import io.ecom.hbase.key.SessionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Each question once, with values as the generator's shops have them. */
public final class SampleQueries {
    private SampleQueries() {}

    public static List<HBaseQuery<?>> all() {
        LocalDate day = LocalDate.of(2025, 12, 1);
        LocalDate week = day.plusDays(6);
        Instant from = Scans.midnight(day);
        Instant to = Scans.midnight(day.plusMonths(1));
        return List.of(
                new SessionsOfUser("user_000001", from, to),
                new LastSessions("user_000001", 5),
                new PageViewsOfSession(new SessionKey("user_000001", from, "sess_0000000001")),
                new ActivityOfUser("user_000001", from, to),
                new UsersActiveOn(day),
                new AbandonedCarts(from, to),
                new ProductDaysBetween("prod_00001", day, week),
                new TopViewedProducts(day, week, 10));
    }
}
