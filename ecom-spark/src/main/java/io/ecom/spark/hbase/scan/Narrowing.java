package io.ecom.spark.hbase.scan;

import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.mapping.CellColumn;
import io.ecom.spark.hbase.type.ByteSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.CompareOperator;
import org.apache.hadoop.hbase.filter.Filter;
import org.apache.hadoop.hbase.filter.FilterList;
import org.apache.hadoop.hbase.filter.SingleColumnValueFilter;

/** Which rows the servers may leave out: those that it does not let pass. */
sealed interface Narrowing extends Serializable {
    /** The cells that it looks at, all of which must be among those scanned: one that is not would count as missing. */
    Stream<CellColumn> cells();

    /** As the servers run it. */
    Filter toFilter();

    /** Every one of them lets a row pass. */
    static Narrowing all(List<Narrowing> parts) {
        return new Combined(FilterList.Operator.MUST_PASS_ALL, parts);
    }

    /** At least one of them lets a row pass. */
    static Narrowing any(List<Narrowing> parts) {
        return new Combined(FilterList.Operator.MUST_PASS_ONE, parts);
    }

    /** The row has the cell, with one of these values. */
    record Cell(CellColumn column, ByteSet values) implements Narrowing {
        @Override
        public Stream<CellColumn> cells() {
            return Stream.of(column);
        }

        @Override
        public Filter toFilter() {
            FilterList any = new FilterList(FilterList.Operator.MUST_PASS_ONE);
            values.ranges().forEach(range -> any.addFilter(within(range)));
            return any;
        }

        private Filter within(KeyRange range) {
            if (Arrays.equals(range.stop(), Arrays.copyOf(range.start(), range.start().length + 1))) {
                return compared(CompareOperator.EQUAL, range.start());
            }
            Filter from = compared(CompareOperator.GREATER_OR_EQUAL, range.start());
            return range.stop().length == 0 ? from : new FilterList(from, compared(CompareOperator.LESS, range.stop()));
        }

        private Filter compared(CompareOperator operator, byte[] value) {
            SingleColumnValueFilter filter =
                    new SingleColumnValueFilter(column.familyBytes(), column.qualifierBytes(), operator, value);
            filter.setFilterIfMissing(true);
            return filter;
        }

        @Override
        public String toString() {
            return column.column() + " in " + values.ranges();
        }
    }

    /** All of them, or one of them, let the row pass. */
    record Combined(FilterList.Operator operator, List<Narrowing> parts) implements Narrowing {
        public Combined {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<CellColumn> cells() {
            return parts.stream().flatMap(Narrowing::cells);
        }

        @Override
        public Filter toFilter() {
            return new FilterList(
                    operator,
                    new ArrayList<>(parts.stream().map(Narrowing::toFilter).toList()));
        }

        @Override
        public String toString() {
            String word = operator == FilterList.Operator.MUST_PASS_ALL ? " and " : " or ";
            return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(word));
        }
    }
}
