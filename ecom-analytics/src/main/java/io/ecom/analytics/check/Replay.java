package io.ecom.analytics.check;

import io.ecom.model.load.RecordSink;
import io.ecom.model.result.DataQuality;
import java.util.List;

/** A data set that can be heard again and again: the same admitted records in the same order each time. */
@FunctionalInterface
public interface Replay {
    /** @return what admission found on the way */
    List<DataQuality> to(RecordSink sink);
}
