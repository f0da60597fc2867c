package io.ecom.mongo;

import com.google.common.base.Stopwatch;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Product;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import io.ecom.model.result.DataQuality;
import io.ecom.mongo.BulkWriter.FirstTry;
import io.ecom.mongo.MongoStoreException.Rejection;
import io.ecom.mongo.codec.CategoryCodec;
import io.ecom.mongo.codec.ProductCodec;
import io.ecom.mongo.codec.TransactionCodec;
import io.ecom.mongo.codec.UserCodec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One load: encodes records on the caller's thread, hands batches to the writers. Sessions pass by. */
final class MongoLoader implements Loader {
    private final Acknowledged acknowledged;
    private final BulkWriter writer;
    private final Failures failures;
    private final Runnable released;
    private final Intake<User> users;
    private final Intake<Category> categories;
    private final Intake<Product> products;
    private final Intake<Transaction> transactions;
    private final Stopwatch stopwatch = Stopwatch.createUnstarted();
    private boolean over;

    /** @param released runs once, when the load is over in whatever way */
    MongoLoader(MongoDatabase database, MongoOptions options, Checkpoint start, FirstTry firstTry, Runnable released) {
        this.failures = new Failures(options);
        this.released = released;
        this.acknowledged = new Acknowledged(new Checkpoints(database), start);
        this.writer = new BulkWriter(
                database,
                options.writers(),
                firstTry,
                new Retry(options.attempts(), Retry.FIRST_DELAY),
                acknowledged::add,
                (batch, cause) -> failures.ofLoad(batch, acknowledged.total(), cause));
        int size = options.batchSize();
        users = new Intake<>(Entity.USERS, new UserCodec(), size, start.acknowledged(Entity.USERS));
        categories = new Intake<>(Entity.CATEGORIES, new CategoryCodec(), size, start.acknowledged(Entity.CATEGORIES));
        products = new Intake<>(Entity.PRODUCTS, new ProductCodec(), size, start.acknowledged(Entity.PRODUCTS));
        transactions = new Intake<>(
                Entity.TRANSACTIONS, new TransactionCodec(), size, start.acknowledged(Entity.TRANSACTIONS));
    }

    @Override
    public void user(User user) {
        take(users, user, user.userId());
    }

    @Override
    public void category(Category category) {
        take(categories, category, category.categoryId());
    }

    @Override
    public void product(Product product) {
        take(products, product, product.productId());
    }

    @Override
    public void transaction(Transaction transaction) {
        take(transactions, transaction, transaction.transactionId());
    }

    private <T> void take(Intake<T> intake, T record, String id) {
        begin();
        try {
            intake.take(record).ifPresent(writer::write);
        } catch (MongoStoreException e) {
            throw e;
        } catch (MongoException e) {
            throw failures.of("load", intake.entity().toString(), e);
        } catch (RuntimeException e) {
            // What no document can hold, such as more than 16 MB, is a rejection like the server's own.
            List<Rejection> rejections = List.of(new Rejection(id, String.valueOf(e.getMessage())));
            throw failures.rejected(intake.entity().toString(), acknowledged.total(), rejections, e);
        }
    }

    private void begin() {
        if (over) {
            throw new IllegalStateException("Cannot load: the load is over");
        }
        if (!stopwatch.isRunning()) {
            stopwatch.start();
        }
    }

    @Override
    public LoadSummary finish(List<DataQuality> admission) {
        begin();
        Map<Entity, Long> records = new EnumMap<>(Entity.class);
        long passedOver = 0;
        try {
            for (Intake<?> intake : List.of(users, categories, products, transactions)) {
                intake.rest().ifPresent(writer::write);
                records.put(intake.entity(), intake.seen());
                passedOver += intake.passedOver();
            }
            writer.await();
            acknowledged.complete(admission);
        } catch (MongoException e) {
            throw failures.of("load", "checkpoint", e);
        } finally {
            close();
        }
        return new LoadSummary(MongoStore.NAME, records, passedOver, stopwatch.elapsed());
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        try {
            writer.close();
            if (!writer.hasFailed()) {
                acknowledged.save();
            }
        } finally {
            released.run();
        }
    }
}
