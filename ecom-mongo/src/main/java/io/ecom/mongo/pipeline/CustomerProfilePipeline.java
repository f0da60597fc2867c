package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.mongo.codec.ShopCodecs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/**
 * One customer with all orders, their products and the categories of these; no row when there is no such user.
 *
 * <p>The index on {@code user_id} answers it, however many orders there are.
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

    /** Apart from one another: all orders in one document would be too many for it some day. */
    @Override
    public List<Aggregation> aggregations() {
        Bson ofUser = Aggregates.match(Filters.eq("user_id", userId));
        Bson lines = Aggregates.unwind("$items");
        Bson byProduct = Aggregates.group("$items.product_id");
        Bson products = Aggregates.lookup(Sales.PRODUCTS, "_id", "_id", "products");
        return List.of(
                Aggregation.on(Sales.USERS, Aggregates.match(Filters.eq("_id", userId))),
                Aggregation.on(Sales.TRANSACTIONS, ofUser),
                Aggregation.on(Sales.TRANSACTIONS, ofUser, lines, byProduct, products),
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        ofUser,
                        lines,
                        byProduct,
                        products,
                        Aggregates.unwind("$products"),
                        Aggregates.group("$products.category_id"),
                        Aggregates.lookup(Sales.CATEGORIES, "_id", "_id", "categories")));
    }

    @Override
    public List<Profile> rows(List<Iterable<Document>> found) {
        List<Profile> profiles = new ArrayList<>();
        for (Document user : found.get(0)) {
            profiles.add(new Profile(
                    decode(User.class, user),
                    decodeAll(Transaction.class, found.get(1))
                            .sorted(LATEST_FIRST)
                            .toList(),
                    decodeAll(Product.class, within(found.get(2), "products"))
                            .sorted(Comparator.comparing(Product::productId))
                            .toList(),
                    decodeAll(Category.class, within(found.get(3), "categories"))
                            .sorted(Comparator.comparing(Category::categoryId))
                            .toList()));
        }
        return profiles;
    }

    /** What was looked up: at most one document for each that was found. */
    private static Iterable<Document> within(Iterable<Document> found, String field) {
        return Iterables.concat(Iterables.transform(found, each -> each.getList(field, Document.class)));
    }

    private static <T> Stream<T> decodeAll(Class<T> type, Iterable<Document> documents) {
        return Streams.stream(documents).map(document -> decode(type, document));
    }

    private static <T> T decode(Class<T> type, Document document) {
        BsonDocument bson = document.toBsonDocument(BsonDocument.class, ShopCodecs.registry());
        return ShopCodecs.registry()
                .get(type)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }
}
