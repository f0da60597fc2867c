package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.json.Compression;
import io.ecom.model.json.FileFormat;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeterminismTest {
    private static final GeneratorOptions TINY = Preset.TINY.options();

    @TempDir
    private Path folder;

    @Test
    void threadsDoNotChangeAByte() throws IOException {
        Map<String, String> one = write("one", TINY, 1);
        assertThat(one).containsKeys("users.json", "sessions_0.json", "manifest.json", "_truth/customers.ndjson");
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(write("t" + threads, TINY, threads)).isEqualTo(one);
        }
    }

    @Test
    void localeAndZoneDoNotChangeAByte() throws IOException {
        Map<String, String> here = write("here", TINY, 2);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(write("there", TINY, 2)).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(write("turkey", TINY, 2)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedIsAnotherShop() throws IOException {
        Map<String, String> one = write("one", TINY, 2);
        Map<String, String> other = write("other", TINY.withSeed("other"), 2);
        one.remove("categories.json");
        one.remove("_truth/seasons.ndjson");
        assertThat(other.keySet()).containsAll(one.keySet());
        one.forEach((file, digest) -> assertThat(other.get(file)).as(file).isNotEqualTo(digest));
    }

    @Test
    void partsAreTheSameAsInTheWhole() {
        ShopGenerator shop = ShopGenerator.of(TINY);
        List<Session> sessions = new ArrayList<>();
        List<Transaction> transactions = new ArrayList<>();
        for (int from = 0; from < TINY.users(); from += 70) {
            int to = Math.min(TINY.users(), from + 70);
            ShopGenerator fresh = ShopGenerator.of(TINY);
            sessions.addAll(fresh.sessions(from, to).toList());
            transactions.addAll(fresh.transactions(from, to).toList());
        }
        assertThat(sessions).isEqualTo(shop.sessions().toList());
        assertThat(transactions).isEqualTo(shop.transactions().toList());
        assertThat(shop.stories(0, TINY.users()).flatMap(story -> story.sessions().stream()))
                .isEqualTo(sessions);
        assertThat(shop.stories(0, TINY.users()).map(story -> story.user()))
                .isEqualTo(shop.users().toList());
    }

    @Test
    void formatAndCompressionDoNotChangeARecord() throws IOException {
        ShopGenerator shop = ShopGenerator.of(TINY);
        OutputOptions lines =
                OutputOptions.defaults().withFormat(FileFormat.NDJSON).withTruth(TruthPlace.nowhere());
        shop.writeTo(folder.resolve("plain"), lines, Progress.NONE);
        shop.writeTo(folder.resolve("packed"), lines.withCompression(Compression.GZIP), Progress.NONE);
        assertThat(Files.exists(folder.resolve("packed/users.ndjson.gz"))).isTrue();
        assertThat(Files.exists(folder.resolve("plain/_truth"))).isFalse();
        assertThat(Files.readString(folder.resolve("plain/manifest.json"))).doesNotContain("seed");
        try (Stream<String> file = Files.lines(folder.resolve("plain/users.ndjson"))) {
            assertThat(file.count()).isEqualTo(TINY.users());
        }
    }

    @Test
    void truthApartLeavesTheAnswersOutOfTheDataSet() throws IOException {
        ShopGenerator shop = ShopGenerator.of(TINY);
        OutputOptions apart = OutputOptions.defaults().withTruth(TruthPlace.apart(folder.resolve("answers")));
        shop.writeTo(folder.resolve("questions"), apart, Progress.NONE);
        assertThat(folder.resolve("questions/_truth")).doesNotExist();
        assertThat(Files.readString(folder.resolve("questions/manifest.json"))).doesNotContain("seed");
        assertThat(Files.readString(folder.resolve("answers/parameters.json"))).contains("\"seed\": \"ecom\"");
    }

    private Map<String, String> write(String name, GeneratorOptions options, int threads) throws IOException {
        Path target = folder.resolve(name);
        ShopGenerator.of(options)
                .writeTo(target, OutputOptions.defaults().withThreads(threads).withDirty(0.05), Progress.NONE);
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String digest =
                        MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
                digests.put(target.relativize(file).toString(), digest);
            }
        }
        return digests;
    }
}
