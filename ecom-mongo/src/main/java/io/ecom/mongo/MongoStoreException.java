package io.ecom.mongo;

import java.util.List;

/**
 * MongoDB failed or refused to do something; the driver's error, where there is one, is the cause.
 *
 * <p>No message holds a password.
 */
public final class MongoStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String target;
    private final long done;
    private final transient List<Rejection> rejections;

    /** A document that the server did not take, and the server's reason. */
    public record Rejection(String id, String reason) {}

    MongoStoreException(
            String message, String operation, String target, long done, List<Rejection> rejections, Throwable cause) {
        super(message, cause);
        this.operation = operation;
        this.target = target;
        this.done = done;
        this.rejections = List.copyOf(rejections);
    }

    /** What was being done, such as {@code load}. */
    public String operation() {
        return operation;
    }

    /** To what, such as {@code transactions}. */
    public String target() {
        return target;
    }

    /** How many documents were acknowledged before. */
    public long done() {
        return done;
    }

    /** The documents that the server refused; empty when it failed in another way. */
    public List<Rejection> rejections() {
        return rejections == null ? List.of() : rejections;
    }
}
