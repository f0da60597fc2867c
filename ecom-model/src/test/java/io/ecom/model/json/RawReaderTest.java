package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ecom.model.Entity;
import io.ecom.model.admission.RawRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawReaderTest {
    private static final String TOO_DEEP = "[".repeat(10_000) + "]".repeat(10_000);
    private static final String TOO_MANY_DIGITS = "7".repeat(1_000_000);
    private static final int MB = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": 1}, {\"a\": 2}]",
                "\n \t[{\"a\":1},\r\n{\"a\":2}]\n\n",
                "\uFEFF[{\"a\":1},{\"a\":2}]",
                "{\"a\":1}\n{\"a\":2}",
                "{\"a\":1}\r\n{\"a\":2}\r\n",
                "\uFEFF{\"a\":1}\n{\"a\":2}\n",
                "\n\n{\"a\":1}\n \t\r\n{\"a\":2}\n\n"
            })
    void anArrayOrAnObjectALineIsRead(String content) throws IOException {
        assertThat(fields(content)).containsExactly(Map.of("a", 1L), Map.of("a", 2L));
    }

    @Test
    void valuesArePlain() throws IOException {
        String object =
                "{\"text\":\"é\\u0000\",\"whole\":-5,\"big\":9223372036854775808,\"decimal\":2271.5600000000004,"
                        + "\"huge\":1e1000000000,\"yes\":true,\"no\":false,\"nothing\":null,\"list\":[1,[],{}],\"map\":{\"k\":\"v\"}}";

        Map<String, Object> fields = fields("[" + object + "]").get(0);

        assertThat(fields)
                .containsEntry("text", "é\0")
                .containsEntry("whole", -5L)
                .containsEntry("big", new BigDecimal("9223372036854775808"))
                .containsEntry("decimal", new BigDecimal("2271.5600000000004"))
                .containsEntry("huge", new BigDecimal("1e1000000000"))
                .containsEntry("yes", true)
                .containsEntry("no", false)
                .containsEntry("nothing", null)
                .containsEntry("list", List.of(1L, List.of(), Map.of()))
                .containsEntry("map", Map.of("k", "v"));
        assertThat(fields(object)).containsExactly(fields);
    }

    @Test
    void positionsCountRecordsInAnArrayAndLinesInAFileOfLines() throws IOException {
        assertThat(read("users.json", "[{},\n\n{\"a\":1}]"))
                .extracting(RawRecord::file, RawRecord::position, RawRecord::bytes)
                .containsExactly(tuple("users.json", 1L, 2L), tuple("users.json", 2L, 7L));
        assertThat(read("users.ndjson", "{}\n\n{\"a\":1}"))
                .extracting(RawRecord::file, RawRecord::position, RawRecord::bytes)
                .containsExactly(tuple("users.ndjson", 1L, 2L), tuple("users.ndjson", 3L, 7L));
    }

    @Test
    void compressedFilesAreRead() throws IOException {
        assertThat(records(gzip("users.json.gz", "[{\"a\":1}]"))).hasSize(1);
        assertThat(records(gzip("users.jsonl.gz", "{\"a\":1}\n{\"a\":2}"))).hasSize(2);
    }

    @Test
    void anEmptyArrayAndAnEmptyFileOfLinesHaveNoRecords() throws IOException {
        assertThat(fields("[]")).isEmpty();
        assertThat(fields(" [ ] ")).isEmpty();
        assertThat(read("users.ndjson", "")).isEmpty();
        assertThat(read("users.jsonl", "\n \n")).isEmpty();
    }

    @Test
    void behindTheEndThereIsNothing() throws IOException {
        try (RawReader reader = RawReader.open(file("users.json", "[{}]"))) {
            reader.next();
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.hasNext()).isFalse();
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""      | an empty file
                    " "     | an empty file
                    id,name | 'i'
                    42      | '4'
                    é       | a byte 195
                    """)
    void whatIsNeitherIsRefused(String content, String found) {
        assertThatThrownBy(() -> read("users.json", content))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot read 'users.json': expected a JSON array or one object a line, found " + found);
    }

    @Test
    void aFileOfWhiteSpaceIsRefused() {
        assertThatThrownBy(() -> read("users.json", " ".repeat(MB)))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot read 'users.json': expected a JSON array or one object a line, found white space");
    }

    @Test
    void aMissingAndAnUnpackableFileAreNamed() throws IOException {
        DataFile missing =
                new DataFile(Entity.USERS, folder.resolve("users.json").toString());
        assertThatThrownBy(() -> RawReader.open(missing)).hasMessage("Cannot read 'users.json': no such file");
        DataFile plain = file("users.json.gz", "[]");
        assertThatThrownBy(() -> RawReader.open(plain)).hasMessage("Cannot read 'users.json.gz': Not in GZIP format");
        DataFile empty = file("users.json.gz", "");
        assertThatThrownBy(() -> RawReader.open(empty)).hasMessage("Cannot read 'users.json.gz': it ends too early");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"a\":1},;{\"a\":2| line 2, column 7: Unexpected end-of-input: expected close marker for Object",
                "[{\"a\":1},;{\"a\":2}| line 2, column 8: Unexpected end-of-input: expected close marker for Array",
                "[{\"a\":1},;{\"a\":\"tex| line 2, column 10: Unexpected end-of-input in VALUE_STRING",
                "[{\"a\":1};{\"a\":2}]| line 2, column 2: Unexpected character ('{' (code 123)): was expecting comma to"
                        + " separate Array entries",
                "[{\"a\":1}];{\"a\":2}| line 2, column 2: Unexpected text behind the array",
                "[{\"a\":NaN}]| line 1, column 10: Non-standard token 'NaN': enable"
                        + " `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow",
            })
    void aBrokenArrayEndsWithFileLineAndColumn(String content, String problem) {
        assertThatThrownBy(() -> read("users.json", content.replace(';', '\n')))
                .isInstanceOf(DatasetException.class)
                .hasMessage("users.json " + problem);
    }

    @Test
    void whatStandsBeforeTheBreakIsRead() throws IOException {
        try (RawReader reader = RawReader.open(file("users.json", "[{\"a\":1},\n{\"a\":2},\n{\"a\""))) {
            assertThat(reader.next().fields()).isEqualTo(Map.of("a", 1L));
            assertThat(reader.next().fields()).isEqualTo(Map.of("a", 2L));
            assertThatThrownBy(reader::hasNext).isInstanceOf(DatasetException.class);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void aCompressedFileCutInTheMiddleEndsWithItsPlace() throws IOException {
        DataFile file = gzip("users.json.gz", "[" + "{\"a\":1},\n".repeat(100_000) + "{}]");
        byte[] bytes = Files.readAllBytes(Path.of(file.path()));
        Files.write(Path.of(file.path()), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> records(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching("users\\.json\\.gz line \\d+, column \\d+: it ends too early");
    }

    @Test
    void aCompressedFileOfLinesCutInTheMiddleEndsWithItsLine() throws IOException {
        DataFile file = gzip("users.ndjson.gz", "{\"a\":1}\n".repeat(100_000));
        byte[] bytes = Files.readAllBytes(Path.of(file.path()));
        Files.write(Path.of(file.path()), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> records(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching("users\\.ndjson\\.gz line \\d+: it ends too early");
    }

    @Test
    void elementsThatAreNoObjectsAreBadRecords() throws IOException {
        assertThat(read("users.json", "[1, \"x\", [[{}]], null, true, {\"a\":1}]"))
                .extracting(RawRecord::problem)
                .containsExactly(
                        "Expected an object, found a number",
                        "Expected an object, found a text",
                        "Expected an object, found a list",
                        "Expected an object, found null",
                        "Expected an object, found true or false",
                        null);
    }

    @Test
    void linesThatAreNoObjectsAreBadRecordsAndTheNextIsRead() throws IOException {
        List<RawRecord> records = read(
                "users.ndjson",
                "{}\n7\nnot json\n{\"a\":\n{} {}\né\n\0\n{\"a\":" + TOO_DEEP + "}\n{\"a\":" + TOO_MANY_DIGITS
                        + "}\n{\"a\":1}");

        assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(records)
                .extracting(RawRecord::problem)
                .startsWith(
                        null,
                        "Expected an object, found a number",
                        "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null',"
                                + " 'true' or 'false')",
                        "Unexpected end-of-input within/between Object entries",
                        "Unexpected text behind the object");
        assertThat(records.subList(5, 9)).allSatisfy(record -> {
            assertThat(record.problem()).isNotBlank().hasSizeLessThan(200);
            assertThat(record.fields()).isEmpty();
        });
        assertThat(records.get(9).fields()).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void inAnArrayNestingWithoutEndAndNumbersWithoutEndBreakItOff() {
        assertThatThrownBy(() -> read("users.json", "[{\"a\":" + TOO_DEEP + "}]"))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching("users\\.json line 1, column \\d+: Document nesting depth \\(201\\) exceeds the"
                        + " maximum allowed .*");
        assertThatThrownBy(() -> read("users.json", "[{\"a\":" + TOO_MANY_DIGITS + "}]"))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching(
                        "users\\.json line 1, column \\d+: Number value length \\(\\d+\\) exceeds the maximum"
                                + " allowed .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.json", "users.ndjson"})
    void aRecordOf20MbIsPassedWithoutItsFields(String name) throws IOException {
        String large = "{\"user_id\":\"u1\",\"name\":\"" + "x".repeat(20 * MB) + "\"}";
        boolean array = name.equals("users.json");

        List<RawRecord> records = read(name, array ? "[" + large + ",{\"a\":1}]" : large + "\n{\"a\":1}\n");

        assertThat(records.get(0).bytes()).isEqualTo(large.length());
        assertThat(records.get(0).problem()).isNull();
        assertThat(records.get(0).fields()).isEmpty();
        assertThat(records.get(1).fields()).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void aRecordOfManySmallValuesIsPassedWithoutItsFieldsToo() throws IOException {
        String large = "{\"a\":[" + "{},".repeat(6 * MB) + "1]}";

        List<RawRecord> records = read("users.json", "[" + large + ",{\"a\":1}]");

        assertThat(records.get(0).bytes()).isEqualTo(large.length());
        assertThat(records.get(0).fields()).isEmpty();
        assertThat(records.get(1).fields()).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void aLineOfAlmost15MbIsRead() throws IOException {
        String text = "x".repeat(14 * MB);

        assertThat(read("users.ndjson", "{\"a\":\"" + text + "\"}\n").get(0).fields())
                .isEqualTo(Map.of("a", text));
    }

    private List<Map<String, Object>> fields(String content) throws IOException {
        List<Map<String, Object>> fields = new ArrayList<>();
        read("users.json", content).forEach(record -> fields.add(record.fields()));
        return fields;
    }

    private List<RawRecord> read(String name, String content) throws IOException {
        return records(file(name, content));
    }

    private static List<RawRecord> records(DataFile file) {
        List<RawRecord> records = new ArrayList<>();
        try (RawReader reader = RawReader.open(file)) {
            while (reader.hasNext()) {
                records.add(reader.next());
            }
        }
        return records;
    }

    private DataFile file(String name, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        return new DataFile(Entity.USERS, path.toString());
    }

    private DataFile gzip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return new DataFile(
                Entity.USERS,
                Files.write(folder.resolve(name), bytes.toByteArray()).toString());
    }
}
