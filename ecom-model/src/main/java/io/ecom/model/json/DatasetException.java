package io.ecom.model.json;

import org.jspecify.annotations.Nullable;

/** A data set cannot be read or written; the message is one sentence that names the file and, where known, the place. */
public final class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
