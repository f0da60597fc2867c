package io.ecom.spark.hbase;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualNullSafe;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;
import org.apache.spark.sql.sources.StringStartsWith;
import org.jspecify.annotations.Nullable;

/** What filters, all of which hold, say about one part of the key. Texts are those that stand in the key. */
final class PartBounds {
    private final KeyPart part;
    private final List<String> prefixes = new ArrayList<>();
    private @Nullable List<String> values;
    private @Nullable String lower;
    private @Nullable String upper;
    private boolean upperExcluded;

    private PartBounds(KeyPart part) {
        this.part = part;
    }

    static PartBounds of(KeyPart part, List<Filter> filters) {
        PartBounds bounds = new PartBounds(part);
        filters.forEach(bounds::add);
        return bounds;
    }

    /** Whether a filter says anything about the column, so that reading can be narrowed by it. */
    static boolean understands(KeyPart part, Filter filter) {
        PartBounds bounds = of(part, List.of(filter));
        return bounds.values != null || bounds.lower != null || bounds.upper != null || !bounds.prefixes.isEmpty();
    }

    /** The only values there can be; null when there may be any. */
    @Nullable
    List<String> values() {
        return values;
    }

    /** No value lies before this one. */
    @Nullable
    String lower() {
        return lower;
    }

    /** No value lies behind this one. */
    @Nullable
    String upper() {
        return upper;
    }

    /** Whether no value is equal to the upper bound either. */
    boolean upperExcluded() {
        return upperExcluded;
    }

    /** What every value begins with. */
    List<String> prefixes() {
        return prefixes;
    }

    private void add(Filter filter) {
        if (filter instanceof And and) {
            add(and.left());
            add(and.right());
        } else if (filter instanceof EqualTo equal && isMine(equal.attribute())) {
            among(new Object[] {equal.value()});
        } else if (filter instanceof EqualNullSafe equal && isMine(equal.attribute())) {
            among(new Object[] {equal.value()});
        } else if (filter instanceof In in && isMine(in.attribute())) {
            among(in.values());
        } else if (filter instanceof GreaterThan greater && isMine(greater.attribute())) {
            atLeast(greater.value());
        } else if (filter instanceof GreaterThanOrEqual greater && isMine(greater.attribute())) {
            atLeast(greater.value());
        } else if (filter instanceof LessThan less && isMine(less.attribute())) {
            below(less.value());
        } else if (filter instanceof LessThanOrEqual less && isMine(less.attribute())) {
            atMost(less.value());
        } else if (filter instanceof StringStartsWith starts
                && isMine(starts.attribute())
                && part.kind() == KeyPart.Kind.TEXT) {
            prefixes.add(starts.value());
        }
    }

    private boolean isMine(String attribute) {
        return attribute.equals(part.column());
    }

    private void among(Object[] candidates) {
        List<String> texts = new ArrayList<>();
        for (Object candidate : candidates) {
            // A key's part is never missing, so nothing equals a missing value.
            if (candidate != null) {
                KeyLiteral literal = KeyLiteral.of(part.kind(), candidate);
                if (literal == null) {
                    return;
                }
                literal.exact().ifPresent(texts::add);
            }
        }
        List<String> distinct = texts.stream().distinct().toList();
        values = values == null
                ? distinct
                : values.stream().filter(distinct::contains).toList();
    }

    private void atLeast(Object value) {
        KeyLiteral literal = KeyLiteral.of(part.kind(), value);
        if (literal != null && (lower == null || KeyLiteral.compare(literal.floor(), lower) > 0)) {
            lower = literal.floor();
        }
    }

    private void atMost(Object value) {
        KeyLiteral literal = KeyLiteral.of(part.kind(), value);
        if (literal != null) {
            narrowUpper(literal.ceiling(), false);
        }
    }

    private void below(Object value) {
        KeyLiteral literal = KeyLiteral.of(part.kind(), value);
        if (literal != null) {
            narrowUpper(literal.ceiling(), literal.isExact());
        }
    }

    private void narrowUpper(String bound, boolean excluded) {
        int order = upper == null ? -1 : KeyLiteral.compare(bound, upper);
        if (order < 0) {
            upper = bound;
            upperExcluded = excluded;
        } else if (order == 0) {
            upperExcluded |= excluded;
        }
    }
}
