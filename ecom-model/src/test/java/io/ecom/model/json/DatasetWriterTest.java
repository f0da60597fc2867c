package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.ecom.model.Entity;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetWriterTest {
    @TempDir
    private Path temp;

    @Test
    void anArrayHasARecordALine() throws IOException {
        Path folder = write(FileFormat.JSON, Compression.NONE);

        assertThat(folder.resolve("categories.json")).hasContent("""
                        [
                        {"category_id":"c1","name":"Tents","subcategories":[{"subcategory_id":"s1","name":"Light","profit_margin":0.2}]},
                        {"category_id":"c2","name":null,"subcategories":[]}
                        ]
                        """);
    }

    @Test
    void recordsAreWrittenInTheCoursesFormat() {
        assertThat(text(RecordJson.bytes(SampleShop.USERS.get(0))))
                .isEqualTo("{\"user_id\":\"u1\",\"geo_data\":{\"city\":\"Oslo\",\"state\":null,\"country\":\"NO\"},"
                        + "\"registration_date\":\"2024-12-01T08:00:00\",\"last_active\":\"2025-01-20T10:10:00\","
                        + "\"name\":\"Ada, \\\"the first\\\"\",\"email\":\"ada@example.org\","
                        + "\"birth_date\":\"1990-02-28\",\"gender\":\"f\"}");
        assertThat(text(RecordJson.bytes(SampleShop.PRODUCTS.get(1))))
                .isEqualTo("{\"product_id\":\"p2\",\"name\":\"Stove\",\"category_id\":\"c2\",\"base_price\":5.00,"
                        + "\"current_stock\":100,\"is_active\":true,"
                        + "\"price_history\":[{\"price\":5.00,\"date\":\"2024-06-01T00:00:00\"}],"
                        + "\"creation_date\":\"2024-06-01T00:00:00\"}");
        assertThat(text(RecordJson.bytes(SampleShop.TRANSACTIONS.get(1))))
                .isEqualTo("{\"transaction_id\":\"t2\",\"session_id\":null,\"user_id\":\"u1\","
                        + "\"timestamp\":\"2025-01-20T10:05:00\",\"items\":[{\"product_id\":\"p1\",\"quantity\":1,"
                        + "\"unit_price\":10.00,\"subtotal\":10.00}],\"subtotal\":10.00,\"discount\":0.00,"
                        + "\"total\":10.00,\"payment_method\":\"credit_card\",\"status\":\"shipped\"}");
        assertThat(text(RecordJson.bytes(SampleShop.SESSIONS.get(3))))
                .isEqualTo("{\"session_id\":\"d\",\"user_id\":\"u2\",\"start_time\":\"1970-01-01T00:00:00\","
                        + "\"end_time\":\"1970-01-01T00:10:00\",\"duration_seconds\":600,"
                        + "\"geo_data\":{\"city\":\"Oslo\",\"state\":null,\"country\":\"NO\",\"ip_address\":\"10.0.0.1\"},"
                        + "\"device_profile\":{\"type\":\"mobile\",\"os\":\"iOS\",\"browser\":\"Safari, mobile\"},"
                        + "\"viewed_products\":[\"p1\"],\"page_views\":["
                        + "{\"timestamp\":\"1970-01-01T00:00:00\",\"page_type\":\"home\",\"product_id\":null,"
                        + "\"category_id\":null,\"view_duration\":10},"
                        + "{\"timestamp\":\"1970-01-01T00:00:00\",\"page_type\":\"product_detail\",\"product_id\":\"p1\","
                        + "\"category_id\":\"c1\",\"view_duration\":30},"
                        + "{\"timestamp\":\"1970-01-01T00:01:00\",\"page_type\":\"cart\",\"product_id\":null,"
                        + "\"category_id\":null,\"view_duration\":null}],"
                        + "\"cart_contents\":{},\"conversion_status\":\"converted\",\"referrer\":\"social\"}");
    }

    @Test
    void theManifestCountsAndDigestsTheUncompressedFiles() throws IOException {
        Path plain = write(FileFormat.NDJSON, Compression.NONE);
        String users = Files.readString(plain.resolve("users.ndjson"));
        String sha256 =
                Hashing.sha256().hashString(users, StandardCharsets.UTF_8).toString();
        assertThat(plain.resolve(DatasetWriter.MANIFEST))
                .content()
                .startsWith("{\n  \"seed\": \"42\",\n  \"records\": {\n    \"users\": 3,\n    \"categories\": 2,\n"
                        + "    \"products\": 3,\n    \"sessions\": 4,\n    \"transactions\": 5\n  },\n  \"files\": [")
                .contains("\"file\": \"users.ndjson\",\n      \"records\": 3,\n      \"sha256\": \"" + sha256 + "\"")
                .endsWith("}\n");

        Path packed = write(FileFormat.NDJSON, Compression.GZIP);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed.resolve("users.ndjson.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(users);
        }
        assertThat(packed.resolve(DatasetWriter.MANIFEST)).content().contains(sha256);
    }

    @Test
    void equalDataSetsHaveEqualBytesAndFingerprints() throws IOException {
        String first = fingerprint(write(FileFormat.JSON, Compression.NONE));
        byte[] manifest = Files.readAllBytes(temp.resolve("set").resolve(DatasetWriter.MANIFEST));

        assertThat(fingerprint(write(FileFormat.JSON, Compression.NONE)))
                .isEqualTo(first)
                .matches("[0-9a-f]{32}");
        assertThat(temp.resolve("set").resolve(DatasetWriter.MANIFEST)).hasBinaryContent(manifest);
        Files.writeString(temp.resolve("set/users.json"), "[]");
        assertThat(fingerprint(temp.resolve("set"))).isNotEqualTo(first);
    }

    @Test
    void sessionsStandInChunksOf100000() throws IOException {
        byte[] session = RecordJson.bytes(SampleShop.SESSIONS.get(3));
        Path folder = temp.resolve("set");
        try (DatasetWriter writer = DatasetWriter.create(folder, FileFormat.NDJSON, Compression.NONE)) {
            writer.append(Entity.SESSIONS, Collections.nCopies(100_001, session));
            writer.finish(Map.of());
        }

        assertThat(lines(folder.resolve("sessions_0.ndjson"))).isEqualTo(100_000);
        assertThat(lines(folder.resolve("sessions_1.ndjson"))).isEqualTo(1);
        assertThat(folder.resolve("sessions_2.ndjson")).doesNotExist();
    }

    @Test
    void aDataSetWithoutRecordsIsADataSet() {
        for (FileFormat format : FileFormat.values()) {
            Path folder = temp.resolve(format.name());
            try (DatasetWriter writer = DatasetWriter.create(folder, format, Compression.NONE)) {
                writer.finish(Map.of());
            }
            assertThat(DatasetReader.open(folder).admit(Progress.NONE).dataQuality())
                    .allSatisfy(row -> assertThat(row.checked()).isZero());
        }
    }

    @Test
    void closedWithoutFinishItLeavesNothing() throws IOException {
        try (DatasetWriter writer = DatasetWriter.create(temp.resolve("set"), FileFormat.JSON, Compression.GZIP)) {
            SampleShop.sendTo(writer);
            Files.writeString(writer.extraFile("_truth/customers.ndjson"), "{}");
        }

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void extraFilesArePublishedWithTheRest() throws IOException {
        try (DatasetWriter writer = DatasetWriter.create(temp.resolve("set"), FileFormat.JSON, Compression.NONE)) {
            Files.writeString(writer.extraFile("_truth/customers.ndjson"), "{}");
            writer.finish(Map.of());
        }

        assertThat(temp.resolve("set/_truth/customers.ndjson")).hasContent("{}");
    }

    @Test
    void whatAreNoPlacesForADataSetIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> DatasetWriter.create(file.resolve("set"), FileFormat.JSON, Compression.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write folder '%s': '%s' is a file, expected a folder", file.resolve("set"), file);
        assertThatThrownBy(() -> DatasetWriter.create(temp, FileFormat.JSON, Compression.NONE))
                .hasMessage("Cannot write folder '%s': it holds other files; name an empty or a new folder", temp);
    }

    private Path write(FileFormat format, Compression compression) {
        Path folder = temp.resolve("set");
        try (DatasetWriter writer = DatasetWriter.create(folder, format, compression)) {
            SampleShop.sendTo(writer);
            writer.finish(Map.of("seed", "42"));
        }
        return folder;
    }

    private static String fingerprint(Path folder) {
        return DatasetReader.open(folder).fingerprint(Progress.NONE);
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
