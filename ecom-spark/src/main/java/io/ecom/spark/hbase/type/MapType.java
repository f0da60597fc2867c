package io.ecom.spark.hbase.type;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** {@code map} and {@code map(type)}: from qualifiers, as text, to values. */
record MapType(ColumnType values) implements FamilyType {
    @Override
    public DataType dataType() {
        return DataTypes.createMapType(DataTypes.StringType, values.dataType(), false);
    }

    @Override
    public Object element(Cell cell) {
        return values.decode(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength());
    }

    @Override
    public Object value(List<Cell> cells, Object[] elements) {
        Object[] keys = cells.stream()
                .map(cell -> TextType.STRING.decode(
                        cell.getQualifierArray(), cell.getQualifierOffset(), cell.getQualifierLength()))
                .toArray();
        return new ArrayBasedMapData(new GenericArrayData(keys), new GenericArrayData(elements));
    }

    @Override
    public List<Entry> entries(Object value) {
        MapData map = (MapData) value;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < map.numElements(); i++) {
            UTF8String key = map.keyArray().getUTF8String(i);
            byte[] bytes = values.encode(map.valueArray().get(i, values.dataType()));
            if (bytes != null) {
                entries.add(new Entry(key.getBytes(), bytes));
            }
        }
        return entries;
    }
}
