package io.ecom.spark.hbase.scan;

import io.ecom.spark.hbase.mapping.CellColumn;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.type.ByteSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.IsNotNull;
import org.apache.spark.sql.sources.Or;

/** What filters on cells let servers leave out. */
record CellFilters(HBaseMapping mapping) {
    /** Longer lists of values cost the servers more than they spare. */
    private static final int MAX_VALUES = 50;

    /** Of filters that all hold; empty when none of them narrows. */
    Optional<Narrowing> narrowing(List<Filter> filters) {
        List<Narrowing> comparing =
                filters.stream().flatMap(filter -> of(filter).stream()).toList();
        List<CellColumn> compared = comparing.stream().flatMap(Narrowing::cells).toList();
        List<Narrowing> all = new ArrayList<>(comparing);
        // A comparison passes no missing value already.
        filters.stream()
                .flatMap(filter -> present(filter).stream())
                .filter(narrowing -> !compared.contains(narrowing.column()))
                .forEach(all::add);
        return all(all);
    }

    private Optional<Narrowing> of(Filter filter) {
        if (filter instanceof And and) {
            return all(Stream.of(and.left(), and.right())
                    .flatMap(part -> of(part).stream())
                    .toList());
        }
        if (filter instanceof Or or) {
            List<Narrowing> parts = new ArrayList<>();
            of(or.left()).ifPresent(parts::add);
            of(or.right()).ifPresent(parts::add);
            return parts.size() == 2 ? Optional.of(Narrowing.any(parts)) : Optional.empty();
        }
        for (CellColumn cell : mapping.cells()) {
            ByteSet passing = new PassingBytes(cell.column(), cell.type()).of(filter);
            if (!passing.isAll()) {
                boolean isShort = passing.ranges().size() <= MAX_VALUES;
                return isShort ? Optional.of(new Narrowing.Cell(cell, passing)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Narrowing> all(List<Narrowing> parts) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0));
            default -> Optional.of(Narrowing.all(parts));
        };
    }

    private Optional<Narrowing.Cell> present(Filter filter) {
        // A list column is never missing, even where its cell is.
        return mapping.cells().stream()
                .filter(cell -> filter instanceof IsNotNull is && is.attribute().equals(cell.column()))
                .filter(cell -> cell.type().absent() == null)
                .map(cell -> new Narrowing.Cell(cell, ByteSet.ALL))
                .findFirst();
    }
}
