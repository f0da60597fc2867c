package io.ecom.generator.shop;

import io.ecom.generator.random.Seed;
import io.ecom.model.User;
import java.time.Instant;
import java.time.LocalDate;

/** Turns the outline of what a person does into a user, who was active last when that ended. Immutable. */
final class Users {
    private final Seed userNames;
    private final Seed birthdays;
    private final LocalDate today;
    private final Names names;

    Users(ShopSpec spec, Names names) {
        this.userNames = spec.seed().part("user names");
        this.birthdays = spec.seed().part("birthdays");
        this.today = spec.window().last();
        this.names = names;
    }

    User of(Journey journey) {
        Person person = journey.person();
        int number = person.index();
        Names.Name name = names.name(person.country(), person.gender(), userNames.stream(number), number);
        int daysAfterBirthday = birthdays.stream(number).below(365);
        return new User(
                IdScheme.user(number),
                names.place(person),
                Instant.ofEpochMilli(person.registeredMillis()),
                Instant.ofEpochMilli(lastActive(journey)),
                name.full(),
                name.email(),
                today.minusYears(person.age()).minusDays(daysAfterBirthday),
                person.gender());
    }

    private static long lastActive(Journey journey) {
        long active = journey.person().registeredMillis();
        for (Visit visit : journey.visits()) {
            active = Math.max(active, visit.endMillis());
        }
        for (Purchase purchase : journey.unseen()) {
            active = Math.max(active, purchase.millis());
        }
        return active;
    }
}
