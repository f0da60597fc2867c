package io.ecom.spark.source;

import com.google.common.collect.AbstractIterator;
import io.ecom.model.admission.AdmissionIndex;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.RawReader;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The admitted records of one file, one at a time; the file is closed with the task that reads it. */
final class AdmittedRecords extends AbstractIterator<Record> {
    private final RawReader reader;
    private final AdmissionIndex index;

    private AdmittedRecords(RawReader reader, AdmissionIndex index) {
        this.reader = reader;
        this.index = index;
    }

    static Iterator<Record> of(DataFile file, AdmissionIndex index) {
        RawReader reader = RawReader.open(file);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> reader.close());
        return new AdmittedRecords(reader, index);
    }

    @Override
    protected @Nullable Record computeNext() {
        while (reader.hasNext()) {
            Optional<Record> record = index.admitted(reader.next());
            if (record.isPresent()) {
                return record.get();
            }
        }
        return endOfData();
    }
}
