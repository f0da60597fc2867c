package io.ecom.generator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.ecom.generator.random.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;

final class NamesTest {
    private static final int POOL = 400;
    /** As many draws as find them all in a small pool of Datafaker's. */
    private static final int DRAWS = 4_000;

    private final Names names = Names.read();

    @Test
    void theNamesAreThoseOfDatafaker() throws IOException {
        assertThat(Resources.toString(Resources.getResource(Names.class, "names.csv"), StandardCharsets.UTF_8))
                .as("run this class's main when Datafaker is meant to bring other names")
                .isEqualTo(fetched());
    }

    @Test
    void namesAndAddressesFit() {
        Names.Name name = names.name(1, "male", Seed.of("x").stream(1), 7);
        assertThat(name.full()).isEqualTo("Koray Ertl");
        assertThat(name.email()).isEqualTo("koray.ertl7@example.net");
        for (int country = 0; country < Names.LANGUAGES.size(); country++) {
            for (int i = 0; i < 2_000; i++) {
                assertThat(names.name(country, "female", Seed.of("y").stream(i), i)
                                .email())
                        .matches("[a-z]+\\.[a-z]+" + i + "@example\\.(com|org|net)");
            }
        }
    }

    @Test
    void everyTownLiesInOneStateOfItsCountry() throws IOException {
        Set<String> towns = new HashSet<>();
        for (String line :
                Resources.readLines(Resources.getResource(Names.class, "places.csv"), StandardCharsets.UTF_8)) {
            for (String town : line.substring(line.indexOf(',') + 1).split("\\|")) {
                assertThat(towns.add(line.substring(0, 2) + town)).as(town).isTrue();
            }
        }
        assertThat(towns).hasSizeGreaterThan(150).contains("ESBarcelona=Cataluña", "USBoston=MA", "SELund=Skåne");
    }

    @Test
    void largeTownsComeMoreOften() {
        int[] counts = new int[200];
        for (int i = 0; i < 5_000; i++) {
            counts[names.placeNumber(0, Seed.of("z").stream(i))]++;
        }
        assertThat(counts[0]).isGreaterThan(2 * counts[20]);
        assertThat(counts[20]).isGreaterThan(counts[70]);
    }

    /** Fetches the names anew, into the file that is given. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), fetched());
    }

    private static String fetched() {
        StringBuilder file = new StringBuilder("kind,names\n");
        for (String language : Names.LANGUAGES) {
            Faker faker = new Faker(Locale.forLanguageTag(language), new Random(42));
            file.append(line(language + " female", faker.name()::femaleFirstName));
            file.append(line(language + " male", faker.name()::maleFirstName));
            file.append(line(language + " last", faker.name()::lastName));
        }
        return file.toString();
    }

    private static String line(String kind, Supplier<String> name) {
        return Stream.generate(name)
                .limit(DRAWS)
                .distinct()
                .limit(POOL)
                .collect(Collectors.joining("|", kind + ",", "\n"));
    }
}
