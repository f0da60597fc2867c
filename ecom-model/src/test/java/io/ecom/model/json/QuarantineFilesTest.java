package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ecom.model.Entity;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Rule;
import io.ecom.model.admission.Verdict;
import io.ecom.model.load.Progress;
import io.ecom.model.load.RecordSink;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineFilesTest {
    private static final Verdict.Rejected NO_USER = new Verdict.Rejected(Rule.UNKNOWN_USER, "Unknown user 'u9'");

    @TempDir
    private Path temp;

    @Test
    void eachRecordStandsWithItsPlaceRuleAndReason() {
        Path folder = temp.resolve("quarantine");
        try (QuarantineFiles files = new QuarantineFiles(folder)) {
            assertThat(folder).doesNotExist();
            files.reject(record(Entity.SESSIONS, 7, Map.of("user_id", "u9")), NO_USER);
            files.reject(record(Entity.SESSIONS, 9, Map.of()), NO_USER);
            files.reject(record(Entity.TRANSACTIONS, 1, Map.of()), NO_USER);
        }

        assertThat(folder.resolve("sessions.ndjson")).hasContent("""
                        {"file":"f.json","position":7,"rule":"unknown_user","reason":"Unknown user 'u9'","record":{"user_id":"u9"}}
                        {"file":"f.json","position":9,"rule":"unknown_user","reason":"Unknown user 'u9'","record":{}}
                        """);
        assertThat(folder.resolve("transactions.ndjson")).content().hasLineCount(1);
        assertThat(folder.resolve("users.ndjson")).doesNotExist();
    }

    @Test
    void hostileValuesAreKeptOnOneLine() throws IOException {
        Map<String, @Nullable Object> hostile = new LinkedHashMap<>();
        hostile.put("huge", new BigDecimal("1e1000000000"));
        hostile.put("tiny", new BigDecimal("-1e-1000000000"));
        hostile.put("line\nend", "\0<script>\r\n\"");
        hostile.put("half a character", "\ud800!");
        hostile.put("nothing", null);
        try (QuarantineFiles files = new QuarantineFiles(temp)) {
            files.reject(record(Entity.USERS, 1, hostile), NO_USER);
        }

        String written = Files.readString(temp.resolve("users.ndjson"), StandardCharsets.UTF_8);
        assertThat(written)
                .endsWith(
                        "\"record\":{\"huge\":1E+1000000000,\"tiny\":-1E-1000000000,"
                                + "\"line\\nend\":\"\\u0000<script>\\r\\n\\\"\",\"half a character\":\"?!\",\"nothing\":null}}\n");
    }

    @Test
    void whatCouldNotBeReadIsKeptAsText() throws IOException {
        String long64k = "й".repeat(100_000);
        Files.writeString(temp.resolve("users.ndjson"), "not \"json\"\n[1,{\"a\":2}]\n{\"a\":1} too\n" + long64k);
        String tooLarge = "{\"name\":\"" + "x".repeat(16 << 20) + "\"}";
        Files.writeString(temp.resolve("products.ndjson"), tooLarge);
        Files.writeString(
                temp.resolve("categories.json"),
                "[7, [\"a\", {\"b\": null}], {\"category_id\":\"c9\"," + tooLarge.substring(1) + "]");
        Files.writeString(temp.resolve("sessions.ndjson"), "\n");
        Files.writeString(temp.resolve("transactions.ndjson"), "\n");
        Path folder = temp.resolve("quarantine");
        try (QuarantineFiles files = new QuarantineFiles(folder)) {
            DatasetReader.open(temp).admit(new RecordSink() {}, files, Progress.NONE);
        }

        assertThat(texts(folder.resolve("users.ndjson")))
                .containsExactly("not \"json\"", "[1,{\"a\":2}]", "{\"a\":1} too", "й".repeat(1 << 15));
        assertThat(texts(folder.resolve("products.ndjson"))).containsExactly(tooLarge.substring(0, 1 << 16));
        assertThat(texts(folder.resolve("categories.ndjson")))
                .containsExactly("7", "[\"a\",{\"b\":null}]", "{\"category_id\":\"c9\"}");
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            texts.add(new JsonMapper().readTree(line).path("text").asText());
        }
        return texts;
    }

    @Test
    void filesOfAFormerUseGo() throws IOException {
        for (Entity entity : List.of(Entity.USERS, Entity.SESSIONS)) {
            try (QuarantineFiles files = new QuarantineFiles(temp.resolve(entity.toString()))) {
                files.reject(record(entity, 1, Map.of()), NO_USER);
            }
        }
        Files.move(temp.resolve("users/users.ndjson"), temp.resolve("sessions/users.ndjson"));
        try (QuarantineFiles files = new QuarantineFiles(temp.resolve("sessions"))) {
            files.reject(record(Entity.SESSIONS, 2, Map.of()), NO_USER);
        }

        assertThat(temp.resolve("sessions/users.ndjson")).doesNotExist();
        assertThat(temp.resolve("sessions/sessions.ndjson"))
                .content()
                .contains("\"position\":2")
                .hasLineCount(1);
    }

    @Test
    void filesOfADataSetAreNeverReplaced() throws IOException {
        Path users = Files.writeString(temp.resolve("users.ndjson"), "{\"user_id\":\"u1\"}\n");

        assertThatThrownBy(() -> new QuarantineFiles(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write to '%s': 'users.ndjson' holds something else than quarantined records", temp);
        assertThat(users).hasContent("{\"user_id\":\"u1\"}");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        Path folder = file.resolve("quarantine");
        try (QuarantineFiles files = new QuarantineFiles(folder)) {
            assertThatThrownBy(() -> files.reject(record(Entity.USERS, 1, Map.of()), NO_USER))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("Cannot write to '%s': Not a directory", folder);
        }
    }

    private static RawRecord record(Entity entity, long position, Map<String, @Nullable Object> fields) {
        return new RawRecord(entity, "f.json", position, 100, null, fields);
    }
}
