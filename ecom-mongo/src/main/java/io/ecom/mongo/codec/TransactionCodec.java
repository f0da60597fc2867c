package io.ecom.mongo.codec;

import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Transaction;
import java.time.Instant;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Transactions with their lines as one document each. Safe for use by several threads. */
public final class TransactionCodec implements Codec<Transaction> {
    @Override
    public Class<Transaction> getEncoderClass() {
        return Transaction.class;
    }

    @Override
    public void encode(BsonWriter out, Transaction transaction, EncoderContext context) {
        out.writeStartDocument();
        out.writeString("_id", transaction.transactionId());
        Fields.write(out, "session_id", transaction.sessionId());
        out.writeString("user_id", transaction.userId());
        Fields.write(out, "timestamp", transaction.timestamp());
        Fields.write(out, "items", transaction.items(), line -> {
            out.writeString("product_id", line.productId());
            out.writeInt64("quantity", line.quantity());
            Fields.write(out, "unit_price", line.unitPrice());
            Fields.write(out, "subtotal", line.subtotal());
        });
        Fields.write(out, "subtotal", transaction.subtotal());
        Fields.write(out, "discount", transaction.discount());
        Fields.write(out, "total", transaction.total());
        Fields.write(out, "payment_method", transaction.paymentMethod());
        out.writeString("status", transaction.status());
        out.writeEndDocument();
    }

    @Override
    public Transaction decode(BsonReader in, DecoderContext context) {
        String id = null;
        String sessionId = null;
        String userId = null;
        Instant timestamp = null;
        List<LineItem> items = List.of();
        Money subtotal = null;
        Money discount = null;
        Money total = null;
        String paymentMethod = null;
        String status = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "_id" -> id = in.readString();
                case "session_id" -> sessionId = in.readString();
                case "user_id" -> userId = in.readString();
                case "timestamp" -> timestamp = Fields.time(in);
                case "items" -> items = Fields.list(in, TransactionCodec::line);
                case "subtotal" -> subtotal = Fields.money(in);
                case "discount" -> discount = Fields.money(in);
                case "total" -> total = Fields.money(in);
                case "payment_method" -> paymentMethod = in.readString();
                case "status" -> status = in.readString();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Transaction(
                id, sessionId, userId, timestamp, items, subtotal, discount, total, paymentMethod, status);
    }

    private static LineItem line(BsonReader in) {
        String productId = null;
        long quantity = 0;
        Money unitPrice = null;
        Money subtotal = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "product_id" -> productId = in.readString();
                case "quantity" -> quantity = Fields.integer(in);
                case "unit_price" -> unitPrice = Fields.money(in);
                case "subtotal" -> subtotal = Fields.money(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new LineItem(productId, quantity, unitPrice, subtotal);
    }
}
