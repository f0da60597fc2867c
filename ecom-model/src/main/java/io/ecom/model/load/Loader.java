package io.ecom.model.load;

import io.ecom.model.result.DataQuality;
import java.util.List;

/**
 * One load of one data set into one store.
 *
 * <p>It receives every admitted record from the first on, also when it resumes: what the store acknowledged in an earlier
 * attempt is passed over. Records may stand in buffers until {@link #finish}; a load that is closed without it stays
 * incomplete and can be resumed.
 */
public interface Loader extends RecordSink, AutoCloseable {
    /**
     * Writes what is left, waits for the store to acknowledge everything and marks the data set as complete.
     *
     * @param admission what admission found, kept with the checkpoint
     */
    LoadSummary finish(List<DataQuality> admission);

    /** Stops the writers; harmless when the load is finished or closed already. */
    @Override
    void close();
}
