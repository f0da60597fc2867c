package io.ecom.spark.hbase.scan;

import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.mapping.CellColumn;
import io.ecom.spark.hbase.type.ByteSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Every one of them lets it pass. */
    record All(List<Narrowing> parts) implements Narrowing {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<CellColumn> cells() {
            return parts.stream().flatMap(Narrowing::cells);
        }

        @Override
        public Filter toFilter() {
            return new FilterList(
                    FilterList.Operator.MUST_PASS_ALL,
                    new ArrayList<>(parts.stream().map(Narrowing::toFilter).toList()));
        }

        @Override
        public String toString() {
            return String.join(
                    " and ", parts.stream().map(part -> "(" + part + ")").toList());
        }
    }

    /** One of them lets it pass. */
    record Any(List<Narrowing> parts) implements Narrowing {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<CellColumn> cells() {
            return parts.stream().flatMap(Narrowing::cells);
        }

        @Override
        public Filter toFilter() {
            return new FilterList(
                    FilterList.Operator.MUST_PASS_ONE,
                    new ArrayList<>(parts.stream().map(Narrowing::toFilter).toList()));
        }

        @Override
        public String toString() {
            return String.join(
                    " or ", parts.stream().map(part -> "(" + part + ")").toList());
        }
    }
}
