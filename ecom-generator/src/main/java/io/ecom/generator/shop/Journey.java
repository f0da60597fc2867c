package io.ecom.generator.shop;

import io.ecom.generator.shop.Start.What;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that one person does in the window, in outline.
 *
 * @param visits in order of time, without overlap
 * @param unseen purchases whose session is not known
 */
record Journey(Person person, List<Visit> visits, List<Purchase> unseen) {
    Journey {
        visits = List.copyOf(visits);
        unseen = List.copyOf(unseen);
    }

    /** When the visits begin, and the orders without a session. */
    Stream<Start> starts() {
        return Stream.concat(
                visits.stream().map(Visit::start),
                IntStream.range(0, unseen.size())
                        .mapToObj(i -> new Start(
                                unseen.get(i).millis(), person.index(), i, What.ORDER_WITHOUT_SESSION, unseen.get(i))));
    }
}
