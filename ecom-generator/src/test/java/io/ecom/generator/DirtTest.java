package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Entity;
import io.ecom.model.admission.Admission;
import io.ecom.model.admission.Defect;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Rule;
import io.ecom.model.admission.Verdict;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.RawReader;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted is what admission finds, and nothing else. */
final class DirtTest {
    private static final GeneratorOptions SHOP =
            Preset.TINY.options().withUsers(600).withGoods(600, 60).withActivity(9_000, 3_000);
    private static final Pattern LINE =
            Pattern.compile("\"entity\":\"(\\w+)\",\"position\":(\\d+),.*\"defect\":\"(\\w+)\",\"rule\":\"(\\w+)\"");

    @TempDir
    private Path folder;

    /** A rule at a record, counted from 1 within its entity. */
    private record Finding(Entity entity, long position, String rule) {}

    @Test
    void admissionFindsEveryDefectAndNothingElse() throws IOException {
        Set<Finding> planted = planted(write("dirty", 0.15)).stream()
                .map(match -> new Finding(entity(match), Long.parseLong(match.group(2)), match.group(4)))
                .collect(Collectors.toSet());
        Set<Finding> found = found(folder.resolve("dirty"));
        Set<Finding> both = new HashSet<>(found);
        both.retainAll(planted);
        assertThat(both.size() / (double) found.size()).as("precision").isGreaterThanOrEqualTo(0.99);
        assertThat(both.size() / (double) planted.size()).as("recall").isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void everyDefectIsPlantedSomewhere() throws IOException {
        Set<String> kinds = planted(write("dirty", 0.15)).stream()
                .map(match -> match.group(3))
                .collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Defect.values()).map(Defect::toString).toList());
    }

    @Test
    void theShareIsMet() throws IOException {
        double records = 600 + 60 + 600 + 9_000 + 3_000;
        assertThat(planted(write("dirty", 0.05)).size() / records).isBetween(0.04, 0.06);
    }

    @Test
    void aShareIsFromZeroToOne() {
        OutputOptions output = OutputOptions.defaults();
        assertThatThrownBy(() -> output.withDirty(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value '1.5' for option 'dirty': expected a share from 0 to 1");
    }

    private Path write(String name, double share) {
        ShopGenerator.of(SHOP)
                .writeTo(
                        folder.resolve(name),
                        OutputOptions.defaults().withDirty(share).withThreads(1),
                        Progress.NONE);
        return folder.resolve(name);
    }

    private static List<Matcher> planted(Path data) throws IOException {
        return Files.readAllLines(data.resolve("_truth/defects.ndjson")).stream()
                .map(LINE::matcher)
                .peek(match -> assertThat(match.find()).isTrue())
                .toList();
    }

    private static Entity entity(Matcher match) {
        return Entity.valueOf(match.group(1).toUpperCase(Locale.ROOT));
    }

    private static Set<Finding> found(Path data) {
        Set<Finding> found = new HashSet<>();
        Map<Entity, Long> positions = new EnumMap<>(Entity.class);
        Admission admission = new Admission();
        for (DataFile file : DatasetReader.open(data).files()) {
            try (RawReader records = RawReader.open(file)) {
                while (records.hasNext()) {
                    RawRecord raw = records.next();
                    long position = positions.merge(raw.entity(), 1L, Long::sum);
                    for (Rule rule : rules(admission.admit(raw))) {
                        found.add(new Finding(raw.entity(), position, rule.toString()));
                    }
                }
            }
        }
        return found;
    }

    private static Set<Rule> rules(Verdict verdict) {
        if (verdict instanceof Verdict.Rejected rejected) {
            return Set.of(rejected.rule());
        }
        return verdict instanceof Verdict.Admitted admitted ? admitted.repairs() : Set.of(Rule.IDENTICAL_DUPLICATE);
    }
}
