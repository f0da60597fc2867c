package io.ecom.model.result;

import io.ecom.model.Money;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One user with orders from MongoDB and sessions from HBase. */
@Table("customers")
public record Customer(
        @Meaning("the user") String userId,
        @Meaning("month of registration") YearMonth registrationMonth,
        @Meaning(value = "sales", unit = "orders") long orders,
        @Meaning(value = "units bought", unit = "units") long units,
        @Meaning(value = "net revenue", unit = "currency") Money revenue,
        @Meaning("the first sale") @Nullable Instant firstOrder,
        @Meaning("the last sale") @Nullable Instant lastOrder,
        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "page views of all sessions", unit = "views")
        long pageViews,

        @Meaning(value = "time in sessions", unit = "seconds")
        long sessionSeconds,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long convertedSessions,

        @Meaning(value = "from the last sale to the end of the observed period", unit = "days") @Nullable
        Long recencyDays,

        @Meaning("recency score, 5 is best") @Nullable Integer rScore,
        @Meaning("frequency score, 5 is best") @Nullable Integer fScore,
        @Meaning("monetary score, 5 is best") @Nullable Integer mScore,
        @Meaning("tier of the ranking by revenue") String tier,

        @Meaning("segment by recency and frequency") @Nullable
        String segment) {}
