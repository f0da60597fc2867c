package io.ecom.spark.hbase.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.codec.CorruptRowException;
import java.util.function.Function;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellUtil;

/** Says of a cell that cannot be decoded where it stands. */
record CellErrors(String table) {
    <R> R decode(Cell cell, Function<Cell, R> decoder) {
        try {
            return decoder.apply(cell);
        } catch (IllegalArgumentException | ArithmeticException e) {
            String field = new String(CellUtil.cloneFamily(cell), UTF_8) + ":"
                    + new String(CellUtil.cloneQualifier(cell), UTF_8);
            throw new CorruptRowException(table, CellUtil.cloneRow(cell), field, e);
        }
    }
}
