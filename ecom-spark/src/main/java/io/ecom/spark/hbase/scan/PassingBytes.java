package io.ecom.spark.hbase.scan;

import io.ecom.spark.hbase.type.ByteSet;
import io.ecom.spark.hbase.type.ColumnType;
import io.ecom.spark.hbase.type.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualNullSafe;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.sources.StringStartsWith;

/**
 * The bytes that a column can have in rows that pass a filter: never fewer, and all of them when the filter says nothing
 * about the column or is not understood.
 */
record PassingBytes(String column, ColumnType type) {
    /** Of rows that pass every one of some filters. */
    ByteSet ofAll(List<Filter> filters) {
        return filters.stream().map(this::of).reduce(ByteSet.ALL, ByteSet::intersect);
    }

    ByteSet of(Filter filter) {
        if (filter instanceof And and) {
            return of(and.left()).intersect(of(and.right()));
        } else if (filter instanceof Or or) {
            return ByteSet.union(List.of(of(or.left()), of(or.right())));
        } else if (filter instanceof EqualTo equal) {
            return compared(equal.attribute(), Comparison.EQUAL, equal.value());
        } else if (filter instanceof EqualNullSafe equal) {
            return compared(equal.attribute(), Comparison.EQUAL, equal.value());
        } else if (filter instanceof In in) {
            return among(in);
        } else if (filter instanceof GreaterThan greater) {
            return compared(greater.attribute(), Comparison.GREATER, greater.value());
        } else if (filter instanceof GreaterThanOrEqual greater) {
            return compared(greater.attribute(), Comparison.GREATER_OR_EQUAL, greater.value());
        } else if (filter instanceof LessThan less) {
            return compared(less.attribute(), Comparison.LESS, less.value());
        } else if (filter instanceof LessThanOrEqual less) {
            return compared(less.attribute(), Comparison.LESS_OR_EQUAL, less.value());
        } else if (filter instanceof StringStartsWith starts && isMine(starts.attribute())) {
            return type.startingWith(starts.value()).orElse(ByteSet.ALL);
        }
        return ByteSet.ALL;
    }

    private ByteSet compared(String attribute, Comparison comparison, Object value) {
        // A comparison with a missing value is not understood: rows without a cell may be what it asks for.
        return isMine(attribute) && value != null
                ? type.passing(comparison, value).orElse(ByteSet.ALL)
                : ByteSet.ALL;
    }

    /** No value is equal to a missing one, so that missing ones in the list do not count. */
    private ByteSet among(In in) {
        if (!isMine(in.attribute())) {
            return ByteSet.ALL;
        }
        List<Optional<ByteSet>> each = Arrays.stream(in.values())
                .filter(Objects::nonNull)
                .map(value -> type.passing(Comparison.EQUAL, value))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? ByteSet.union(each.stream().map(Optional::orElseThrow).toList())
                : ByteSet.ALL;
    }

    private boolean isMine(String attribute) {
        return attribute.equals(column);
    }
}
