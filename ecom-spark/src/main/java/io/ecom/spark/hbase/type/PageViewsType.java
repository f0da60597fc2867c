package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.codec.CellText;
import io.ecom.model.PageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** {@code page_views}: a session's page views of the shop's own table, in their given order. */
enum PageViewsType implements FamilyType {
    PAGE_VIEWS;

    private static final StructType VIEW = new StructType(new StructField[] {
        DataTypes.createStructField("timestamp", DataTypes.TimestampNTZType, false),
        DataTypes.createStructField("page_type", DataTypes.StringType, false),
        DataTypes.createStructField("product_id", DataTypes.StringType, true),
        DataTypes.createStructField("category_id", DataTypes.StringType, true),
        DataTypes.createStructField("view_duration", DataTypes.LongType, true)
    });

    @Override
    public DataType dataType() {
        return DataTypes.createArrayType(VIEW, false);
    }

    @Override
    public Object element(Cell cell) {
        PageView view = CellText.parsePageView(
                new String(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength(), UTF_8));
        return new GenericInternalRow(new Object[] {
            Meaning.TIME.toSpark(view.timestamp().toEpochMilli()),
            UTF8String.fromString(view.pageType()),
            view.productId() == null ? null : UTF8String.fromString(view.productId()),
            view.categoryId() == null ? null : UTF8String.fromString(view.categoryId()),
            view.viewDuration()
        });
    }

    @Override
    public Object value(List<Cell> cells, Object[] elements) {
        return new GenericArrayData(elements);
    }

    @Override
    public List<Entry> entries(Object value) {
        ArrayData views = (ArrayData) value;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < views.numElements(); i++) {
            String text = CellText.pageView(view(views.getStruct(i, VIEW.length())));
            entries.add(new Entry(CellText.viewQualifier(i).getBytes(UTF_8), text.getBytes(UTF_8)));
        }
        return entries;
    }

    private static PageView view(InternalRow row) {
        return new PageView(
                Instant.ofEpochMilli(Meaning.TIME.fromSpark(row.getLong(0))),
                row.getUTF8String(1).toString(),
                text(row, 2),
                text(row, 3),
                row.isNullAt(4) ? null : row.getLong(4));
    }

    private static @Nullable String text(InternalRow row, int ordinal) {
        return row.isNullAt(ordinal) ? null : row.getUTF8String(ordinal).toString();
    }
}
