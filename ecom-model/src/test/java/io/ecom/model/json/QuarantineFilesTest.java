package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Entity;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Rule;
import io.ecom.model.admission.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
