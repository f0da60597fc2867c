package io.ecom.model.admission;

import static io.ecom.model.admission.Raw.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Entity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionIndexTest {
    private static final int RECORDS = 200;

    @Test
    void itGivesTheSameRecordsAgainInAnyOrderAndAfterATravel() throws Exception {
        List<RawRecord> records = records();
        Admission admission = new Admission();
        List<Optional<Record>> first = new ArrayList<>();
        for (RawRecord raw : records) {
            Verdict verdict = admission.admit(raw);
            first.add(verdict instanceof Verdict.Admitted admitted ? Optional.of(admitted.record()) : Optional.empty());
        }
        assertThat(first).anyMatch(Optional::isEmpty).anyMatch(Optional::isPresent);
        Collections.reverse(records);
        Collections.reverse(first);

        for (AdmissionIndex index : List.of(admission.index(), travelled(admission.index()))) {
            List<Optional<Record>> again = records.stream().map(index::admitted).toList();
            assertThat(again).isEqualTo(first);
        }
    }

    /** Of every entity good records, duplicates, bad ones and some that refer to bad ones. */
    private static List<RawRecord> records() {
        List<RawRecord> records = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            for (int i = 1; i <= RECORDS; i++) {
                Map<String, @Nullable Object> fields = Raw.good(entity);
                fields.put(
                        entity.idField(), i % 11 == 0 ? "bad id" : entity.name().charAt(0) + "" + i * 7 % 150);
                if (i % 13 == 0) {
                    fields.put("geo_data", "nowhere");
                    fields.put("items", list());
                }
                if (entity.compareTo(Entity.SESSIONS) >= 0) {
                    fields.put("user_id", "U" + i % 60);
                    fields.put("viewed_products", list("P1", "P11", "P13", "none"));
                    fields.put("session_id", entity == Entity.SESSIONS ? fields.get("session_id") : "S" + i);
                }
                if (entity == Entity.TRANSACTIONS && i % 13 != 0) {
                    Map<String, @Nullable Object> line = Raw.line();
                    line.put("product_id", "P" + i % 40);
                    fields.put("items", list(line));
                }
                records.add(Raw.record(entity, i, fields));
            }
        }
        return records;
    }

    private static AdmissionIndex travelled(AdmissionIndex index) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(index);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (AdmissionIndex) in.readObject();
        }
    }
}
