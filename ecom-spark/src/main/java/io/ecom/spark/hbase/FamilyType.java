package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.codec.CellText;
import io.ecom.model.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.hbase.Cell;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** How all cells of a family become one value of a column. */
enum FamilyType {
    /** Qualifiers and values as text, in the order of the qualifiers. */
    MAP(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false)) {
        @Override
        Object value(List<Cell> cells, CellErrors errors) {
            Object[] keys = new Object[cells.size()];
            Object[] values = new Object[cells.size()];
            for (int i = 0; i < keys.length; i++) {
                Cell cell = cells.get(i);
                keys[i] = UTF8String.fromBytes(
                                cell.getQualifierArray(), cell.getQualifierOffset(), cell.getQualifierLength())
                        .copy();
                values[i] = UTF8String.fromBytes(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength())
                        .copy();
            }
            return new ArrayBasedMapData(new GenericArrayData(keys), new GenericArrayData(values));
        }
    },
    /** A session's page views, in their given order. */
    PAGE_VIEWS(DataTypes.createArrayType(
            new StructType(new StructField[] {
                DataTypes.createStructField("timestamp", DataTypes.TimestampNTZType, false),
                DataTypes.createStructField("page_type", DataTypes.StringType, false),
                DataTypes.createStructField("product_id", DataTypes.StringType, true),
                DataTypes.createStructField("category_id", DataTypes.StringType, true),
                DataTypes.createStructField("view_duration", DataTypes.LongType, true)
            }),
            false)) {
        @Override
        Object value(List<Cell> cells, CellErrors errors) {
            List<Object> views = new ArrayList<>(cells.size());
            for (Cell cell : cells) {
                views.add(errors.decode(cell, FamilyType::view));
            }
            return new GenericArrayData(views.toArray());
        }
    };

    private final DataType dataType;

    FamilyType(DataType dataType) {
        this.dataType = dataType;
    }

    static boolean isName(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return name.equals(MAP.name()) || name.equals(PAGE_VIEWS.name());
    }

    static FamilyType parse(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    DataType dataType() {
        return dataType;
    }

    /** The value that these cells, all of the family that the row has, make. */
    abstract Object value(List<Cell> cells, CellErrors errors);

    private static Object view(Cell cell) {
        PageView view = CellText.parsePageView(
                new String(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength(), UTF_8));
        return new GenericInternalRow(new Object[] {
            SparkTime.micros(view.timestamp()),
            UTF8String.fromString(view.pageType()),
            text(view.productId()),
            text(view.categoryId()),
            view.viewDuration()
        });
    }

    private static @Nullable UTF8String text(@Nullable String id) {
        return id == null ? null : UTF8String.fromString(id);
    }
}
