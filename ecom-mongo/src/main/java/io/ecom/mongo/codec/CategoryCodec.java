package io.ecom.mongo.codec;

import io.ecom.model.Category;
import io.ecom.model.Subcategory;
import java.math.BigDecimal;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Decimal128;

/** Categories with their subcategories as one document each. Safe for use by several threads. */
public final class CategoryCodec implements Codec<Category> {
    @Override
    public Class<Category> getEncoderClass() {
        return Category.class;
    }

    @Override
    public void encode(BsonWriter out, Category category, EncoderContext context) {
        out.writeStartDocument();
        out.writeString("_id", category.categoryId());
        Fields.write(out, "name", category.name());
        Fields.write(out, "subcategories", category.subcategories(), subcategory -> {
            out.writeString("subcategory_id", subcategory.subcategoryId());
            Fields.write(out, "name", subcategory.name());
            BigDecimal margin = subcategory.profitMargin();
            if (margin != null) {
                out.writeDecimal128("profit_margin", new Decimal128(margin));
            }
        });
        out.writeEndDocument();
    }

    @Override
    public Category decode(BsonReader in, DecoderContext context) {
        String id = null;
        String name = null;
        List<Subcategory> subcategories = List.of();
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "_id" -> id = in.readString();
                case "name" -> name = in.readString();
                case "subcategories" -> subcategories = Fields.list(in, CategoryCodec::subcategory);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Category(id, name, subcategories);
    }

    private static Subcategory subcategory(BsonReader in) {
        String id = null;
        String name = null;
        BigDecimal margin = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "subcategory_id" -> id = in.readString();
                case "name" -> name = in.readString();
                case "profit_margin" -> margin = in.readDecimal128().bigDecimalValue();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Subcategory(id, name, margin);
    }
}
