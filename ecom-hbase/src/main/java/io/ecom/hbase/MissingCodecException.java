package io.ecom.hbase;

import java.io.IOException;
import org.apache.hadoop.hbase.DoNotRetryIOException;
import org.apache.hadoop.hbase.io.compress.Compression;

/** The servers refuse a table whose files they could not compress. */
final class MissingCodecException extends IOException {
    private static final long serialVersionUID = 1;

    private MissingCodecException(Compression.Algorithm compression) {
        super("the servers have no codec for compression '%s'".formatted(compression.name()));
    }

    /** The refusal of a table in words, when it was for the codec, else the refusal itself. */
    static IOException orSelf(DoNotRetryIOException refusal, Compression.Algorithm compression) {
        String message = String.valueOf(refusal.getMessage());
        // The servers try the codec before they make a table, and name the setting that would spare them.
        boolean codec = message.contains("hbase.table.sanity.checks")
                && (message.contains("library not available") || message.contains("Compression algorithm"));
        if (!codec) {
            return refusal;
        }
        MissingCodecException missing = new MissingCodecException(compression);
        missing.addSuppressed(refusal);
        return missing;
    }
}
