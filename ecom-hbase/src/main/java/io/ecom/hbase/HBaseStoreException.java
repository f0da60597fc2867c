package io.ecom.hbase;

import com.google.common.base.Throwables;
import org.apache.hadoop.hbase.TableNotEnabledException;
import org.apache.hadoop.hbase.TableNotFoundException;
import org.apache.hadoop.hbase.client.RetriesExhaustedWithDetailsException;
import org.jspecify.annotations.Nullable;

/** Trouble with HBase that a caller cannot mend by calling otherwise; the client's own exception is the cause. */
public final class HBaseStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String operation;
    private final String target;
    private final long done;

    HBaseStoreException(String operation, String target, long done, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
        this.target = target;
        this.done = done;
    }

    /**
     * Something that failed before anything was done.
     *
     * @param operation such as {@code read table}
     * @param target what stands in quotes behind it
     */
    public static HBaseStoreException of(String operation, String target, Throwable cause) {
        String message = "Cannot %s '%s': %s".formatted(operation, target, reason(cause));
        return new HBaseStoreException(operation, target, 0, message, cause);
    }

    /** What a person can make something of, else the first line of what lies at the bottom. */
    static String reason(Throwable cause) {
        Throwable root = Throwables.getRootCause(cause);
        // The client's summary of what happened to many rows says nothing; the first row's trouble does.
        if (root instanceof RetriesExhaustedWithDetailsException rows && rows.getNumExceptions() > 0) {
            root = Throwables.getRootCause(rows.getCause(0));
        }
        if (root instanceof TableNotFoundException) {
            return "there is no such table";
        }
        if (root instanceof TableNotEnabledException) {
            return "the table is disabled";
        }
        String message = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        String kind = root.getClass().getSimpleName();
        return message.isBlank() ? kind : kind + ": " + message;
    }

    /** What was attempted, such as {@code load}. */
    public String operation() {
        return operation;
    }

    /** The table or address it was attempted on. */
    public String target() {
        return target;
    }

    /** How many rows were stored before. */
    public long done() {
        return done;
    }
}
