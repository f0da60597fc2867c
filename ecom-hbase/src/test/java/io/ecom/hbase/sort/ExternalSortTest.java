package io.ecom.hbase.sort;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.key.KeyRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExternalSortTest {
    private static final int ENTRIES = 20_000;
    private static final long LITTLE_MEMORY = 200_000;

    @TempDir
    java.nio.file.Path temporary;

    @Test
    void anyRangeAloneEqualsTheSameRangeOfTheWhole() throws IOException {
        List<Entry> entries = entries();
        List<Entry> expected = entries.stream().sorted(Entry.ORDER).toList();
        try (ExternalSort sort = new ExternalSort(this::folder, LITTLE_MEMORY)) {
            for (int i = 0; i < ENTRIES; i += 100) {
                sort.add(entries.subList(i, i + 100));
            }
            assertThat(sort.runs()).isGreaterThan(5);
            assertThat(sort.size()).isEqualTo(ENTRIES);
            assertThat(texts(sort, KeyRange.ALL)).isEqualTo(texts(expected, KeyRange.ALL));
            Random random = new Random(5);
            for (int i = 0; i < 40; i++) {
                byte[] one = expected.get(random.nextInt(ENTRIES)).key();
                byte[] other = expected.get(random.nextInt(ENTRIES)).key();
                for (KeyRange range : List.of(
                        new KeyRange(one, other),
                        new KeyRange(one, new byte[0]),
                        new KeyRange(new byte[0], one),
                        KeyRange.ofPrefix(one))) {
                    assertThat(texts(sort, range)).isEqualTo(texts(expected, range));
                }
            }
        }
    }

    @Test
    void whatFitsIntoMemoryTouchesNoDisk() throws IOException {
        try (ExternalSort sort = new ExternalSort(
                () -> {
                    throw new IOException("no disk");
                },
                1 << 20)) {
            sort.add(List.of(entry("b", 1), entry("a", 2)));

            assertThat(texts(sort, KeyRange.ALL)).containsExactly("a=2", "b=1");
        }
    }

    @Test
    void nothingStaysOnDisk() throws IOException {
        try (ExternalSort sort = new ExternalSort(this::folder, 1)) {
            sort.add(entries());
            assertThat(Files.exists(temporary.resolve("runs"))).isTrue();

            sort.clear();

            assertThat(Files.exists(temporary.resolve("runs"))).isFalse();
            assertThat(sort.size()).isZero();
            assertThat(texts(sort, KeyRange.ALL)).isEmpty();
            sort.add(entries());
        }
        assertThat(Files.exists(temporary.resolve("runs"))).isFalse();
    }

    private Folder folder() throws IOException {
        return new Folder(FileSystem.getLocal(new Configuration(false)), new Path(temporary.toUri())).child("runs");
    }

    /** Keys that repeat and begin one another. */
    private static List<Entry> entries() {
        Random random = new Random(3);
        List<Entry> entries = new ArrayList<>(ENTRIES);
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(entry(Integer.toString(random.nextInt(ENTRIES / 2), 36), i));
        }
        return entries;
    }

    private static Entry entry(String key, int value) {
        return new Entry(
                key.getBytes(StandardCharsets.US_ASCII), Integer.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> texts(ExternalSort sort, KeyRange range) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Cursor cursor = sort.read(range)) {
            for (Entry entry = cursor.next(); entry != null; entry = cursor.next()) {
                entries.add(entry);
            }
        }
        return texts(entries, range);
    }

    private static List<String> texts(List<Entry> entries, KeyRange range) {
        return entries.stream()
                .filter(entry -> range.contains(entry.key()))
                .map(entry -> new String(entry.key(), StandardCharsets.US_ASCII) + "="
                        + new String(entry.value(), StandardCharsets.US_ASCII))
                .toList();
    }
}
