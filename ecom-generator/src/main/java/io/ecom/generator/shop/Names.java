package io.ecom.generator.shop;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.model.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pools of names and places of several countries.
 *
 * <p>The names come from Datafaker, once and for all into {@code names.csv}: it takes two seconds to begin, and its next
 * version may bring others. The places of {@code places.csv} are real towns, each in its own state, the largest first.
 * Immutable.
 */
final class Names {
    static final List<String> LANGUAGES = List.of("en-US", "de-DE", "es-ES", "sv-SE");

    private static final WeightedChoice SHARES = WeightedChoice.of(62, 15, 13, 10);
    private static final List<String> MAIL_HOSTS = List.of("example.com", "example.org", "example.net");
    private static final CharMatcher LETTERS = CharMatcher.inRange('a', 'z');
    private static final Splitter ENTRIES = Splitter.on('|');

    private final List<Country> countries;

    private Names(List<Country> countries) {
        this.countries = List.copyOf(countries);
    }

    private record Country(
            List<String> female, List<String> male, List<String> last, List<Place> places, WeightedChoice bySize) {}

    /** What somebody is called and where they can be written to. */
    record Name(String full, String email) {}

    static Names read() {
        Map<String, String> names = lines("names.csv");
        Map<String, String> places = lines("places.csv");
        return new Names(LANGUAGES.stream()
                .map(language -> country(language, names, places))
                .toList());
    }

    int country(RandomStream random) {
        return SHARES.pick(random);
    }

    /** The number of a place; large towns come more often. */
    int placeNumber(int country, RandomStream random) {
        return countries.get(country).bySize.pick(random);
    }

    Place place(Person person) {
        return countries.get(person.country()).places.get(person.placeNumber());
    }

    /** @param number tells namesakes' addresses apart */
    Name name(int country, String gender, RandomStream random, int number) {
        Country pool = countries.get(country);
        boolean female = gender.equals("female") || (!gender.equals("male") && random.chance(0.5));
        List<String> firsts = female ? pool.female : pool.male;
        String first = firsts.get(random.below(firsts.size()));
        String last = pool.last.get(random.below(pool.last.size()));
        String host = MAIL_HOSTS.get(random.below(MAIL_HOSTS.size()));
        return new Name(first + " " + last, plain(first) + "." + plain(last) + number + "@" + host);
    }

    private static Country country(String language, Map<String, String> names, Map<String, String> towns) {
        String code = Locale.forLanguageTag(language).getCountry();
        List<Place> places = ENTRIES.splitToStream(towns.get(code))
                .map(town -> town.split("=", 2))
                .map(town -> new Place(town[0], town[1], code))
                .toList();
        double[] sizes = IntStream.range(0, places.size())
                .mapToDouble(rank -> 1 / StrictMath.sqrt(rank + 1.0))
                .toArray();
        return new Country(
                ENTRIES.splitToList(names.get(language + " female")),
                ENTRIES.splitToList(names.get(language + " male")),
                ENTRIES.splitToList(names.get(language + " last")),
                places,
                WeightedChoice.of(sizes));
    }

    /** What stands behind the first comma of each line, by what stands before it. */
    private static Map<String, String> lines(String file) {
        try {
            Stream<String> lines =
                    Resources.readLines(Resources.getResource(Names.class, file), StandardCharsets.UTF_8).stream();
            return Maps.transformValues(
                    Maps.uniqueIndex(lines.map(line -> line.split(",", 2)).iterator(), parts -> parts[0]),
                    parts -> parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String name) {
        String split = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        return LETTERS.retainFrom(split);
    }
}
