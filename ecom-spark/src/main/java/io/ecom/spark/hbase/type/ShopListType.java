package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.codec.CellText;
import io.ecom.model.CartItem;
import io.ecom.model.Money;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The lists in the cells of the shop's own tables; one without any element has no cell. */
enum ShopListType implements ColumnType {
    /** Ids joined by a space. */
    IDS(DataTypes.StringType) {
        @Override
        Object[] read(String text) {
            return CellText.parseIds(text).stream().map(UTF8String::fromString).toArray();
        }

        @Override
        String write(ArrayData list) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < list.numElements(); i++) {
                String id = list.getUTF8String(i).toString();
                if (id.isEmpty() || id.indexOf(' ') >= 0) {
                    throw new IllegalArgumentException("Invalid id '%s': expected no space in it".formatted(id));
                }
                ids.add(id);
            }
            return CellText.ids(ids);
        }
    },
    /** {@code product#quantity#price}, joined by a space. */
    CART(new StructType(new StructField[] {
        DataTypes.createStructField("product_id", DataTypes.StringType, false),
        DataTypes.createStructField("quantity", DataTypes.LongType, false),
        DataTypes.createStructField("price", DataTypes.createDecimalType(18, 2), false)
    })) {
        @Override
        Object[] read(String text) {
            return CellText.parseCart(text).stream()
                    .map(item -> new GenericInternalRow(new Object[] {
                        UTF8String.fromString(item.productId()),
                        item.quantity(),
                        Decimal.apply(item.price().toBigDecimal(), 18, 2)
                    }))
                    .toArray();
        }

        @Override
        String write(ArrayData list) {
            List<CartItem> items = new ArrayList<>();
            for (int i = 0; i < list.numElements(); i++) {
                InternalRow item = list.getStruct(i, 3);
                Money price = Money.of(item.getDecimal(2, 18, 2).toJavaBigDecimal());
                items.add(new CartItem(item.getUTF8String(0).toString(), item.getLong(1), price));
            }
            return CellText.cart(items);
        }
    };

    private final DataType dataType;

    ShopListType(DataType element) {
        this.dataType = DataTypes.createArrayType(element, false);
    }

    @Override
    public DataType dataType() {
        return dataType;
    }

    @Override
    public Object absent() {
        return new GenericArrayData(new Object[0]);
    }

    @Override
    public Object decode(byte[] bytes, int offset, int length) {
        return new GenericArrayData(read(new String(bytes, offset, length, UTF_8)));
    }

    @Override
    public byte @Nullable [] encode(Object value) {
        ArrayData list = (ArrayData) value;
        return list.numElements() == 0 ? null : write(list).getBytes(UTF_8);
    }

    abstract Object[] read(String text);

    abstract String write(ArrayData list);
}
