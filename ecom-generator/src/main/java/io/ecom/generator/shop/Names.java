package io.ecom.generator.shop;

import com.google.common.base.CharMatcher;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.model.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Pools of names and places of several countries, each filled when it is first asked for: that takes a second, which who
 * wants orders only need not wait. Safe for use by several threads.
 */
final class Names {
    private static final int POOL = 240;
    private static final WeightedChoice COUNTRIES = WeightedChoice.of(62, 15, 13, 10);
    private static final List<String> LANGUAGES = List.of("en-US", "de-DE", "es-ES", "sv-SE");
    private static final List<String> MAIL_HOSTS = List.of("example.com", "example.org", "example.net");
    private static final CharMatcher LETTERS = CharMatcher.inRange('a', 'z');

    private final List<Supplier<Pool>> pools;

    private Names(List<Supplier<Pool>> pools) {
        this.pools = List.copyOf(pools);
    }

    private record Pool(List<String> female, List<String> male, List<String> last, List<Place> places) {}

    /** What somebody is called and where they can be written to. */
    record Name(String full, String email) {}

    static Names of(Seed seed) {
        List<Supplier<Pool>> pools = new ArrayList<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            Locale locale = Locale.forLanguageTag(LANGUAGES.get(i));
            long start = seed.part("names").stream(i).nextLong();
            pools.add(Suppliers.memoize(() -> fill(locale, start)));
        }
        return new Names(pools);
    }

    int country(RandomStream random) {
        return COUNTRIES.pick(random);
    }

    /** The number of a place in any country. */
    int placeNumber(RandomStream random) {
        return random.below(POOL);
    }

    Place place(Person person) {
        return pools.get(person.country()).get().places().get(person.placeNumber());
    }

    /** @param number tells namesakes' addresses apart */
    Name name(int country, String gender, RandomStream random, int number) {
        Pool pool = pools.get(country).get();
        boolean female = gender.equals("female") || (!gender.equals("male") && random.chance(0.5));
        List<String> firsts = female ? pool.female() : pool.male();
        String first = firsts.get(random.below(firsts.size()));
        String last = pool.last().get(random.below(pool.last().size()));
        String host = MAIL_HOSTS.get(random.below(MAIL_HOSTS.size()));
        return new Name(first + " " + last, plain(first) + "." + plain(last) + number + "@" + host);
    }

    private static Pool fill(Locale locale, long seed) {
        Faker faker = new Faker(locale, new Random(seed));
        List<String> female = new ArrayList<>();
        List<String> male = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            female.add(faker.name().femaleFirstName());
            male.add(faker.name().maleFirstName());
            last.add(faker.name().lastName());
            boolean american = locale.getCountry().equals("US");
            String state =
                    american ? faker.address().stateAbbr() : faker.address().state();
            places.add(new Place(faker.address().city(), state, locale.getCountry()));
        }
        return new Pool(female, male, last, places);
    }

    private static String plain(String name) {
        String split = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        return LETTERS.retainFrom(split);
    }
}
