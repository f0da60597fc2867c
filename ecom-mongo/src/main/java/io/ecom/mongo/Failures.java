package io.ecom.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import io.ecom.mongo.MongoStoreException.Rejection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns the driver's errors into sentences, once, at the door of the store. Knows the address, never the password. */
final class Failures {
    private final MongoOptions options;

    Failures(MongoOptions options) {
        this.options = options;
    }

    /** Documents that others wrote may hold anything: whatever their reading throws, it is told in one way. */
    static <T> T decoding(Supplier<T> action, Function<RuntimeException, MongoStoreException> failure) {
        try {
            return action.get();
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure.apply(e);
        }
    }

    /** Something other than a load failed. */
    MongoStoreException of(String operation, String target, MongoException cause) {
        return failure("Cannot %s '%s' of".formatted(operation, target), operation, target, 0, cause);
    }

    /** A document is not one of ours. */
    MongoStoreException ofContent(String target, String id, RuntimeException cause) {
        return unreadable("'%s' of %s".formatted(id, target), "read", target, cause);
    }

    /** Documents are not ours, so that a question about them has no answer. */
    MongoStoreException ofAnswer(String question, RuntimeException cause) {
        return unreadable("the answer to '%s'".formatted(question), "ask", question, cause);
    }

    private MongoStoreException unreadable(String what, String operation, String target, RuntimeException cause) {
        return new MongoStoreException(
                "Cannot read %s from MongoDB at '%s': %s".formatted(what, options.address(), firstLine(cause)),
                operation,
                target,
                0,
                List.of(),
                cause);
    }

    /** A batch could not be stored. */
    MongoStoreException ofLoad(Batch batch, long done, MongoException cause) {
        String target = batch.entity().toString();
        if (cause instanceof MongoBulkWriteException bulk
                && !bulk.getWriteErrors().isEmpty()) {
            List<Rejection> rejections = bulk.getWriteErrors().stream()
                    .map(error -> new Rejection(batch.id(error.getIndex()), error.getMessage()))
                    .toList();
            return rejected(target, done, rejections, cause);
        }
        return failure("Cannot load %s into".formatted(target), "load", target, done, cause);
    }

    /** Documents that the server refused, or that cannot be written as documents at all. */
    MongoStoreException rejected(String target, long done, List<Rejection> rejections, Throwable cause) {
        Rejection first = rejections.get(0);
        String others = rejections.size() == 1 ? "" : " (and %d more)".formatted(rejections.size() - 1);
        String message = "Cannot load %s into MongoDB at '%s' after %d documents: '%s' was rejected%s: %s"
                .formatted(target, options.address(), done, first.id(), others, first.reason());
        return new MongoStoreException(message, "load", target, done, rejections, cause);
    }

    private MongoStoreException failure(String what, String operation, String target, long done, MongoException cause) {
        String message;
        if (cause instanceof MongoSecurityException) {
            message = "Cannot log in to MongoDB at '%s': user or password is not accepted".formatted(options.address());
        } else if (cause instanceof MongoTimeoutException) {
            message = "Cannot reach MongoDB at '%s' within %s; is it running%s?"
                    .formatted(options.address(), waited(), usesTls() ? ", and its certificate trusted" : "");
        } else {
            message = "%s MongoDB at '%s'%s: %s"
                    .formatted(
                            what,
                            options.address(),
                            done == 0 ? "" : " after %d documents".formatted(done),
                            firstLine(cause));
        }
        return new MongoStoreException(message, operation, target, done, List.of(), cause);
    }

    private boolean usesTls() {
        return options.clientSettings().getSslSettings().isEnabled();
    }

    /** The address may set a time of its own. */
    private String waited() {
        long millis = options.clientSettings().getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS);
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
