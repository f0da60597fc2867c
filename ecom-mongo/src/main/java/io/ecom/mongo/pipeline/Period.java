package io.ecom.mongo.pipeline;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time; it may begin and end within a day.
 *
 * @param from the first instant of it, or null without a bound
 * @param until the first instant after it, or null without a bound
 */
public record Period(@Nullable Instant from, @Nullable Instant until) {
    public static final Period ALL = new Period(null, null);

    public Period {
        checkArgument(
                from == null || until == null || from.isBefore(until),
                "Invalid period from '%s' until '%s': expected an end after the start",
                from,
                until);
    }

    public static Period between(Instant from, Instant until) {
        return new Period(from, until);
    }

    /** Whole days in UTC, the last one included. */
    public static Period ofDays(LocalDate first, LocalDate last) {
        return new Period(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
    }

    /** A query for documents whose {@code timestamp} lies in the period; empty when all do. */
    Document query() {
        Document bounds = new Document();
        if (from != null) {
            bounds.append("$gte", from);
        }
        if (until != null) {
            bounds.append("$lt", until);
        }
        return bounds.isEmpty() ? new Document() : new Document("timestamp", bounds);
    }
}
