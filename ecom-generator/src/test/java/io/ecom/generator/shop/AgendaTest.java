package io.ecom.generator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.Start.What;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AgendaTest {
    private static final Window WINDOW = Window.ending(LocalDate.of(2025, 12, 31), 10);
    private static final int USERS = 40;

    @Test
    void everyUserIsPlannedOnceHoweverManyPartsAreAsked() {
        AtomicIntegerArray planned = new AtomicIntegerArray(USERS);
        Agenda agenda = Agenda.of(WINDOW, USERS, 30, user -> {
            planned.incrementAndGet(user);
            return journey(user);
        });
        IntStream.range(0, agenda.parts()).forEach(part -> agenda.starts(part).forEach(start -> {}));
        assertThat(IntStream.range(0, USERS).map(planned::get)).containsOnly(1);
    }

    @Test
    void eachStartLiesInItsPartAndInNoOther() {
        for (int parts : new int[] {1, 7, 30}) {
            Agenda agenda = Agenda.of(WINDOW, USERS, parts, AgendaTest::journey);
            assertThat(agenda.startMillis(0)).isEqualTo(WINDOW.startMillis());
            assertThat(agenda.startMillis(parts)).isGreaterThanOrEqualTo(WINDOW.endMillis());
            for (int i = 0; i < parts; i++) {
                int part = i;
                assertThat(agenda.starts(part).mapToLong(Start::millis))
                        .allMatch(
                                millis -> millis >= agenda.startMillis(part) && millis < agenda.startMillis(part + 1));
            }
            assertThat(IntStream.range(0, parts).boxed().flatMap(agenda::starts))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, USERS)
                            .mapToObj(AgendaTest::journey)
                            .flatMap(Journey::starts)
                            .toList());
        }
    }

    /** Orders without a session, on the first and the last second of the window and between. */
    private static Journey journey(int user) {
        RandomStream random = Seed.of("agenda").stream(user);
        Person person = Person.draw(random, user, 0, WINDOW.startMillis(), Names.read());
        List<Purchase> purchases = IntStream.of(0, random.below(864_000), 863_999)
                .mapToObj(second -> new Purchase(WINDOW.startMillis() + second * 1000L, Purchase.Kind.SALE, -1))
                .toList();
        return new Journey(person, List.of(), purchases);
    }

    @Test
    void anOrderWithoutSessionKnowsItsPlace() {
        assertThat(journey(3).starts().map(Start::number)).containsExactly(0, 1, 2);
        assertThat(journey(3).starts().map(Start::what)).containsOnly(What.ORDER_WITHOUT_SESSION);
    }
}
