package io.ecom.hbase.load;

import java.io.IOException;

/**
 * Takes the records of one table and makes rows of them. Called from one thread; whoever opens it closes it.
 *
 * @param <T> the records
 */
public interface RowSink<T> extends AutoCloseable {
    /** @throws IOException when this or an earlier record could not be written */
    void write(T item) throws IOException;

    /** Returns when all rows are stored. */
    void await() throws IOException;

    /** Gives up what is not under way; returns when nothing is under way any more. */
    @Override
    void close();
}
