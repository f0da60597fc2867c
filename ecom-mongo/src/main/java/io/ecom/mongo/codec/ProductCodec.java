package io.ecom.mongo.codec;

import io.ecom.model.Money;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import java.time.Instant;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Products with their price history as one document each. Safe for use by several threads. */
public final class ProductCodec implements Codec<Product> {
    @Override
    public Class<Product> getEncoderClass() {
        return Product.class;
    }

    @Override
    public void encode(BsonWriter out, Product product, EncoderContext context) {
        out.writeStartDocument();
        out.writeString("_id", product.productId());
        Fields.write(out, "name", product.name());
        Fields.write(out, "category_id", product.categoryId());
        Fields.write(out, "subcategory_id", product.subcategoryId());
        Fields.write(out, "base_price", product.basePrice());
        Fields.write(out, "current_stock", product.currentStock());
        out.writeBoolean("is_active", product.active());
        Fields.write(out, "price_history", product.priceHistory(), point -> {
            Fields.write(out, "price", point.price());
            Fields.write(out, "date", point.date());
        });
        Fields.write(out, "creation_date", product.creationDate());
        out.writeEndDocument();
    }

    @Override
    public Product decode(BsonReader in, DecoderContext context) {
        String id = null;
        String name = null;
        String categoryId = null;
        String subcategoryId = null;
        Money basePrice = null;
        Long currentStock = null;
        boolean active = true;
        List<PricePoint> priceHistory = List.of();
        Instant creationDate = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "_id" -> id = in.readString();
                case "name" -> name = in.readString();
                case "category_id" -> categoryId = in.readString();
                case "subcategory_id" -> subcategoryId = in.readString();
                case "base_price" -> basePrice = Fields.money(in);
                case "current_stock" -> currentStock = Fields.integer(in);
                case "is_active" -> active = in.readBoolean();
                case "price_history" -> priceHistory = Fields.list(in, ProductCodec::pricePoint);
                case "creation_date" -> creationDate = Fields.time(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Product(
                id, name, categoryId, subcategoryId, basePrice, currentStock, active, priceHistory, creationDate);
    }

    private static PricePoint pricePoint(BsonReader in) {
        Money price = null;
        Instant date = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "price" -> price = Fields.money(in);
                case "date" -> date = Fields.time(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new PricePoint(price, date);
    }
}
