package io.ecom.examples.stage;

import com.google.common.collect.ImmutableList;
import io.ecom.model.Entity;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.QuarantineFiles;
import io.ecom.model.load.FanOut;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.DataQuality;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a data set once, admits its records, and gives them to both stores.
 *
 * @param listeners hear every admitted record, too
 */
public record LoadStage(DatasetReader reader, OpenStores stores, Path quarantine, List<RecordSink> listeners) {
    public LoadStage {
        listeners = List.copyOf(listeners);
    }

    /** What was loaded. */
    public record Loaded(Admission admission, List<LoadSummary> summaries) {
        public List<DataQuality> dataQuality() {
            return admission.dataQuality();
        }

        public long read() {
            return Arrays.stream(Entity.values()).mapToLong(admission::checked).sum();
        }

        public long quarantined() {
            return Arrays.stream(Entity.values()).mapToLong(admission::rejected).sum();
        }
    }

    public Loaded run(Progress progress) {
        StandInLimit.check(stores.mongo(), reader);
        String fingerprint = reader.fingerprint(progress);
        try (Loader mongo = stores.mongo().load(fingerprint);
                Loader hbase = stores.hbase().load(fingerprint);
                QuarantineFiles rejected = new QuarantineFiles(quarantine)) {
            RecordSink all = new FanOut(ImmutableList.<RecordSink>builder()
                    .add(mongo, hbase)
                    .addAll(listeners)
                    .build());
            Admission admission = reader.admit(all, rejected, progress);
            List<DataQuality> found = admission.dataQuality();
            return new Loaded(admission, List.of(mongo.finish(found), hbase.finish(found)));
        }
    }
}
