package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.mongo.codec.ShopCodecs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;

/**
 * One customer with all orders, their products and the categories of these; no row when there is no such user.
 *
 * <p>The only question that joins towards the transactions: for one user the index on {@code user_id} answers it.
 */
public record CustomerProfilePipeline(String userId) implements Pipeline<CustomerProfilePipeline.Profile> {
    /** A user's orders, latest first, and what stands on them, in the order of the ids. */
    public record Profile(User user, List<Transaction> orders, List<Product> products, List<Category> categories) {
        public Profile {
            orders = List.copyOf(orders);
            products = List.copyOf(products);
            categories = List.copyOf(categories);
        }
    }

    private static final Comparator<Transaction> LATEST_FIRST =
            Comparator.comparing(Transaction::timestamp).reversed().thenComparing(Transaction::transactionId);

    public CustomerProfilePipeline {
        requireNonNull(userId, "userId");
    }

    @Override
    public List<Aggregation> aggregations() {
        return List.of(Aggregation.on(
                Sales.USERS,
                Aggregates.match(Filters.eq("_id", userId)),
                Aggregates.lookup(Sales.TRANSACTIONS, "_id", "user_id", "orders"),
                Aggregates.addFields(new Field<>("product_ids", idsOfAllLines())),
                Aggregates.lookup(Sales.PRODUCTS, "product_ids", "_id", "products"),
                Aggregates.addFields(
                        new Field<>("category_ids", each("$products", Shelf.orNull("$$each.category_id")))),
                Aggregates.lookup(Sales.CATEGORIES, "category_ids", "_id", "categories")));
    }

    /** Strings the lines of all orders together. A set would do, but the stand-in looks up lists only. */
    private static Document idsOfAllLines() {
        Document longer = Sales.expression("$concatArrays", "$$value", each("$$this.items", "$$each.product_id"));
        return new Document(
                "$reduce",
                new Document("input", "$orders")
                        .append("initialValue", List.of())
                        .append("in", longer));
    }

    private static Document each(String array, Object field) {
        return new Document(
                "$map", new Document("input", array).append("as", "each").append("in", field));
    }

    @Override
    public List<Profile> rows(List<Iterable<Document>> found) {
        List<Profile> profiles = new ArrayList<>();
        for (Document user : found.get(0)) {
            profiles.add(new Profile(
                    decode(User.class, user),
                    decodeAll(Transaction.class, user, "orders").stream()
                            .sorted(LATEST_FIRST)
                            .toList(),
                    decodeAll(Product.class, user, "products").stream()
                            .sorted(Comparator.comparing(Product::productId))
                            .toList(),
                    decodeAll(Category.class, user, "categories").stream()
                            .sorted(Comparator.comparing(Category::categoryId))
                            .toList()));
        }
        return profiles;
    }

    private static <T> List<T> decodeAll(Class<T> type, Document user, String field) {
        return user.getList(field, Document.class).stream()
                .map(document -> decode(type, document))
                .distinct()
                .toList();
    }

    private static <T> T decode(Class<T> type, Document document) {
        BsonDocument bson = document.toBsonDocument(BsonDocument.class, ShopCodecs.registry());
        return ShopCodecs.registry()
                .get(type)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }
}
