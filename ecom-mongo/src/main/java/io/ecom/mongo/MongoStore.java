package io.ecom.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Store;
import io.ecom.mongo.BulkWriter.FirstTry;
import io.ecom.mongo.codec.ShopCodecs;
import io.ecom.mongo.pipeline.Aggregation;
import io.ecom.mongo.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * The shop's users, categories, products and transactions in one MongoDB database.
 *
 * <p>Safe for use by several threads, but for one load at a time. {@link #open} makes a client that {@link #close} closes;
 * a client that is handed to {@link #over} stays the caller's.
 */
public final class MongoStore implements Store {
    static final String NAME = "mongodb";

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoOptions options;
    private final Failures failures;
    private final HeldDataSet dataSet;
    private final String server;
    private final AtomicBoolean loading = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final boolean closesClient;

    private MongoStore(MongoClient client, MongoOptions options, boolean closesClient) {
        this.client = client;
        this.options = options;
        this.closesClient = closesClient;
        this.database = client.getDatabase(options.database()).withCodecRegistry(ShopCodecs.registry());
        this.failures = new Failures(options);
        this.dataSet = new HeldDataSet(database, failures);
        this.server = asking("open", options.database(), () -> ServerVersion.of(database));
    }

    /**
     * Connects to the server that the options name.
     *
     * @throws MongoStoreException when it cannot be reached or does not let us in
     */
    public static MongoStore open(MongoOptions options) {
        MongoClient client = MongoClients.create(options.clientSettings());
        try {
            return new MongoStore(client, options, true);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Uses a client that the caller has, and closes. The options' address is only shown. */
    public static MongoStore over(MongoClient client, MongoOptions options) {
        return new MongoStore(requireNonNull(client, "client"), options, false);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return asking("read", Checkpoint.STORED_AS, dataSet::checkpoint);
    }

    /** Asks the server a question: the rows of the answer. */
    public <R> List<R> ask(Pipeline<R> pipeline) {
        String question = pipeline.getClass().getSimpleName();
        return asking("ask", question, () -> {
            List<Iterable<Document>> found = new ArrayList<>();
            for (Aggregation aggregation : pipeline.aggregations()) {
                found.add(database.getCollection(aggregation.collection())
                        .aggregate(aggregation.stages())
                        .allowDiskUse(true));
            }
            return Failures.decoding(() -> pipeline.rows(found), e -> failures.ofAnswer(question, e));
        });
    }

    public Optional<User> user(String id) {
        return find(User.class, "users", id);
    }

    public Optional<Category> category(String id) {
        return find(Category.class, "categories", id);
    }

    public Optional<Product> product(String id) {
        return find(Product.class, "products", id);
    }

    public Optional<Transaction> transaction(String id) {
        return find(Transaction.class, "transactions", id);
    }

    /** A document as the shell shows it: relaxed extended JSON over several lines. */
    public Optional<String> json(String collection, String id) {
        return find(Document.class, collection, id)
                .map(document -> document.toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.RELAXED)
                        .indent(true)
                        .build()));
    }

    private <T> Optional<T> find(Class<T> type, String collection, String id) {
        requireNonNull(id, "id");
        return asking(
                "read",
                collection,
                () -> Failures.decoding(
                        () -> Optional.ofNullable(database.getCollection(collection, type)
                                .find(Filters.eq("_id", id))
                                .first()),
                        e -> failures.ofContent(collection, id, e)));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Collections that hold documents without a checkpoint are somebody else's, and are refused like another data set.
     */
    @Override
    public Loader load(String fingerprint) {
        requireNonNull(fingerprint, "fingerprint");
        if (!loading.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "Cannot load data set '%s': another load is running".formatted(fingerprint));
        }
        try {
            return asking("load", fingerprint, () -> {
                Optional<Checkpoint> held = dataSet.of(fingerprint);
                Checkpoint start = held.filter(checkpoint -> !checkpoint.complete())
                        .orElseGet(() -> Checkpoint.begin(fingerprint));
                dataSet.begin(start);
                MongoSchema.apply(database);
                FirstTry firstTry = held.isPresent() ? FirstTry.UPSERT : FirstTry.INSERT;
                return new MongoLoader(database, options, start, firstTry, () -> loading.set(false));
            });
        } catch (RuntimeException e) {
            loading.set(false);
            throw e;
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Forgets the checkpoint's progress first and the checkpoint last: a drop that is cut short never looks complete.
     * Collections that hold documents without a checkpoint are somebody else's, and are refused as by {@link #load}.
     */
    @Override
    public void drop() {
        asking("drop", options.database(), () -> {
            dataSet.drop();
            return options.database();
        });
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true) && closesClient) {
            client.close();
        }
    }

    private <T> T asking(String operation, String target, Supplier<T> action) {
        if (closed.get()) {
            throw new IllegalStateException("Cannot %s '%s': the store is closed".formatted(operation, target));
        }
        try {
            return action.get();
        } catch (MongoException e) {
            throw failures.of(operation, target, e);
        }
    }
}
