package io.ecom.model.load;

import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Verdict;

/** Receives the records that admission rejects, so that none is lost. */
public interface Quarantine {
    /** Keeps nothing. */
    Quarantine NONE = (record, verdict) -> {};

    void reject(RawRecord record, Verdict.Rejected verdict);
}
