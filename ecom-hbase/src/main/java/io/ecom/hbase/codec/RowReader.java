package io.ecom.hbase.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellUtil;
import org.apache.hadoop.hbase.client.Result;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as text and names the cell that cannot be read. */
final class RowReader {
    static final String ROW_KEY = "row key";
    static final String WHOLE_ROW = "whole row";

    private final String table;
    private final Result row;

    RowReader(String table, Result row) {
        this.table = table;
        this.row = row;
    }

    /** Applies a decoder and turns what it refuses into an error that says where it stood. */
    <T, R> R read(String field, T value, Function<? super T, ? extends R> decoder) {
        try {
            return decoder.apply(value);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CorruptRowException(table, row.getRow(), field, e);
        }
    }

    Family family(byte[] family) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : row.rawCells()) {
            if (CellUtil.matchingFamily(cell, family)) {
                cells.add(cell);
            }
        }
        return new Family(new String(family, UTF_8), cells);
    }

    private static String qualifier(Cell cell) {
        return new String(cell.getQualifierArray(), cell.getQualifierOffset(), cell.getQualifierLength(), UTF_8);
    }

    private static String value(Cell cell) {
        return new String(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength(), UTF_8);
    }

    /** The cells of one family, in the order of their qualifiers. */
    final class Family {
        private final String name;
        private final List<Cell> cells;
        private @Nullable Map<String, String> texts;

        private Family(String name, List<Cell> cells) {
            this.name = name;
            this.cells = cells;
        }

        @Nullable
        String text(String qualifier) {
            if (texts == null) {
                texts = new HashMap<>(cells.size() * 2);
                for (Cell cell : cells) {
                    texts.put(RowReader.qualifier(cell), value(cell));
                }
            }
            return texts.get(qualifier);
        }

        <R> R required(String qualifier, Function<String, R> decoder) {
            return read(name + ":" + qualifier, text(qualifier), text -> {
                if (text == null) {
                    throw new IllegalArgumentException("Missing cell");
                }
                return decoder.apply(text);
            });
        }

        <R> R optional(String qualifier, R absent, Function<String, R> decoder) {
            String text = text(qualifier);
            return text == null ? absent : read(name + ":" + qualifier, text, decoder);
        }

        <R> List<R> all(Function<String, R> decoder) {
            List<R> values = new ArrayList<>(cells.size());
            for (Cell cell : cells) {
                values.add(read(name + ":" + RowReader.qualifier(cell), value(cell), decoder));
            }
            return values;
        }
    }
}
