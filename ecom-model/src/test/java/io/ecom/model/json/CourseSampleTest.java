package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.admission.Admission;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseSampleTest {
    @TempDir
    private Path temp;

    @Test
    void notOneRecordIsRepairedOrQuarantined() {
        Admission admission = CourseSample.open().admit(Progress.NONE);

        assertThat(admission.checked(Entity.SESSIONS)).isEqualTo(832);
        assertThat(admission.dataQuality()).allSatisfy(row -> {
            assertThat(row.records()).as(row.entity() + " " + row.rule()).isZero();
            assertThat(row.checked()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void writingAndReadingGivesEqualRecords(FileFormat format) {
        Records first = read(CourseSample.open());
        try (DatasetWriter writer = DatasetWriter.create(temp.resolve("copy"), format, Compression.GZIP)) {
            CourseSample.open().admit(writer, Quarantine.NONE, Progress.NONE);
            writer.finish(Map.of());
        }

        assertThat(read(DatasetReader.open(temp.resolve("copy"))).all).isEqualTo(first.all);
    }

    private static Records read(DatasetReader reader) {
        Records records = new Records();
        reader.admit(records, Quarantine.NONE, Progress.NONE);
        return records;
    }

    private static final class Records implements RecordSink {
        private final List<Record> all = new ArrayList<>();

        @Override
        public void user(User user) {
            all.add(user);
        }

        @Override
        public void category(Category category) {
            all.add(category);
        }

        @Override
        public void product(Product product) {
            all.add(product);
        }

        @Override
        public void session(Session session) {
            all.add(session);
        }

        @Override
        public void transaction(Transaction transaction) {
            all.add(transaction);
        }
    }
}
