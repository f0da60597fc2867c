package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a user.
 *
 * @param durationSeconds as given by the shop, not derived from the two times; at most {@link #LONGEST_SECONDS}
 * @param viewedProducts ids in order of viewing
 * @param pageViews as given; their times may lie outside the session's
 * @param cartContents one item a product
 * @param conversionStatus a code; {@code converted} marks a session that bought
 * @param referrer a code
 */
public record Session(
        String sessionId,
        String userId,
        Instant startTime,
        Instant endTime,
        long durationSeconds,
        Place place,
        @Nullable String ipAddress,
        Device device,
        List<String> viewedProducts,
        List<PageView> pageViews,
        List<CartItem> cartContents,
        String conversionStatus,
        @Nullable String referrer) {
    /** The seconds from the first to the last time that a shop can have: durations up to it can be summed exactly. */
    public static final long LONGEST_SECONDS =
            Duration.between(Times.MIN, Times.MAX).toSeconds();

    public Session {
        Ids.require("session_id", sessionId);
        Ids.require("user_id", userId);
        startTime = Times.require("start_time", startTime);
        endTime = Times.require("end_time", endTime);
        checkArgument(
                !endTime.isBefore(startTime),
                "Invalid end_time '%s': expected no time before '%s'",
                endTime,
                startTime);
        checkArgument(
                isDuration(durationSeconds),
                "Invalid duration_seconds '%s': expected a number from 0 to %s",
                durationSeconds,
                LONGEST_SECONDS);
        requireNonNull(place, "place");
        requireNonNull(device, "device");
        viewedProducts = List.copyOf(viewedProducts);
        pageViews = List.copyOf(pageViews);
        cartContents = List.copyOf(cartContents);
        checkArgument(
                cartContents.stream().map(CartItem::productId).distinct().count() == cartContents.size(),
                "Invalid cart_contents of session '%s': expected one item a product",
                sessionId);
        Codes.requireNormal("conversion_status", conversionStatus);
        Codes.requireNormalOrNull("referrer", referrer);
    }

    /** Whether a session can last so many seconds. */
    public static boolean isDuration(long seconds) {
        return seconds >= 0 && seconds <= LONGEST_SECONDS;
    }

    public boolean converted() {
        return conversionStatus.equals(Codes.CONVERTED);
    }
}
