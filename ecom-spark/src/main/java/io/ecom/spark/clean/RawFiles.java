package io.ecom.spark.clean;

import com.google.common.collect.AbstractIterator;
import io.ecom.model.Entity;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.RawReader;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * The files of one entity in their order, each a partition, so that part and position name a raw record.
 *
 * <p>Raw records never leave the task that reads them.
 */
record RawFiles(JavaSparkContext spark, List<Part> parts) {
    /** One file and its number. */
    record Part(int number, DataFile file) implements Serializable {
        /** The records of the file, which is closed with the task that reads it. */
        Iterator<RawRecord> read() {
            RawReader reader = RawReader.open(file);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> reader.close());
            return new AbstractIterator<>() {
                @Override
                protected @Nullable RawRecord computeNext() {
                    return reader.hasNext() ? reader.next() : endOfData();
                }
            };
        }
    }

    static RawFiles of(JavaSparkContext spark, List<DataFile> all, Entity entity) {
        List<DataFile> files =
                all.stream().filter(file -> file.entity() == entity).toList();
        return new RawFiles(
                spark,
                IntStream.range(0, files.size())
                        .mapToObj(number -> new Part(number, files.get(number)))
                        .toList());
    }

    /** A partition for each file. */
    JavaRDD<Part> partitions() {
        return spark.parallelize(parts, parts.size());
    }
}
