package io.ecom.hbase.codec;

/** What the family {@code metrics} says of one session: counts that can be had without reading its views. */
public record SessionMetrics(long pageViews, long productViews, long durationSeconds, long cartItems, long converted) {}
