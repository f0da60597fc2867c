package io.ecom.spark.hbase.type;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.spark.sql.types.DataType;

/** How all cells of a family are one value of a column. Immutable. */
public interface FamilyType extends Serializable {
    /** A cell without its key and family. */
    record Entry(byte[] qualifier, byte[] value) {}

    DataType dataType();

    /**
     * What one cell adds to the value.
     *
     * @throws IllegalArgumentException when the cell is none of this type
     */
    Object element(Cell cell);

    /**
     * The value of a row.
     *
     * @param cells all of the family that the row has, in the order of their qualifiers
     * @param elements one for each cell
     */
    Object value(List<Cell> cells, Object[] elements);

    /**
     * The cells of a value.
     *
     * @throws IllegalArgumentException when this type cannot hold the value
     */
    List<Entry> entries(Object value);
}
