package io.ecom.analytics.scorecard;

import java.util.Locale;

/** What a scorecard reckons; {@link Band} says what each is. */
enum Quantity {
    CARTS_PER_VIEW,
    PURCHASES_PER_VIEW,
    PURCHASES_PER_CART,
    CART_ABANDONMENT,
    MOBILE_ABANDONMENT_GAP,
    SESSIONS_THAT_BUY,
    EVENTS_PER_SESSION_SKEW,
    EVENTS_PER_ITEM_SKEW,
    POPULARITY_EXPONENT,
    TOP_FIFTH_OF_YEAR,
    TOP_FIFTH_OF_QUARTER,
    SPEND_GINI,
    ONE_TIME_BUYERS,
    REPEAT_IN_QUARTER,
    RETENTION_MONTH_1,
    RETENTION_GROWTH,
    GAP_SKEW,
    ORDER_VALUE_SKEW,
    ORDER_VALUE_LOG_SD,
    SPEND_BY_FREQUENCY,
    SINGLE_LINE_ORDERS,
    LINES_PER_ORDER,
    PAIR_LIFT_FOUND,
    PAIR_LIFT_OTHERS,
    WEEKDAY_SPREAD,
    PEAK_DAY,
    RETURNED_ORDERS,
    HEAVY_BUYERS_REPLACED,
    RETURNING_SESSIONS,
    WEEKEND_SESSIONS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
