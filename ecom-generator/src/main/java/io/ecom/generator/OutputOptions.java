package io.ecom.generator;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.ecom.model.json.Compression;
import io.ecom.model.json.FileFormat;

/**
 * How a data set is written; none of it changes a record of the shop.
 *
 * @param threads how many work at once
 * @param dirty the share of the records that get a defect on their way into the files, from 0 to 1
 */
public record OutputOptions(FileFormat format, Compression compression, int threads, TruthPlace truth, double dirty) {
    private static final int MAX_THREADS = 256;

    public OutputOptions {
        requireNonNull(format, "format");
        requireNonNull(compression, "compression");
        requireNonNull(truth, "truth");
        checkArgument(
                threads >= 1 && threads <= MAX_THREADS,
                "Invalid value '%s' for option 'threads': expected a number from 1 to %s",
                threads,
                MAX_THREADS);
        checkArgument(
                dirty >= 0 && dirty <= 1, "Invalid value '%s' for option 'dirty': expected a share from 0 to 1", dirty);
    }

    /** JSON arrays, not compressed, all processors, the truth beside the data, no defects. */
    public static OutputOptions defaults() {
        int processors = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
        return new OutputOptions(FileFormat.JSON, Compression.NONE, processors, TruthPlace.inside(), 0);
    }

    public OutputOptions withFormat(FileFormat value) {
        return new OutputOptions(value, compression, threads, truth, dirty);
    }

    public OutputOptions withCompression(Compression value) {
        return new OutputOptions(format, value, threads, truth, dirty);
    }

    public OutputOptions withThreads(int value) {
        return new OutputOptions(format, compression, value, truth, dirty);
    }

    public OutputOptions withTruth(TruthPlace value) {
        return new OutputOptions(format, compression, threads, value, dirty);
    }

    public OutputOptions withDirty(double value) {
        return new OutputOptions(format, compression, threads, truth, value);
    }
}
