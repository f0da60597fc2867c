package io.ecom.generator;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.shop.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The events of all users in order of time, slice by slice of the window: a slice's events are held, no more. What each user
 * does in outline is computed anew for each slice, which is cheap beside the pages.
 */
final class Replay {
    static final int EVENTS_A_SLICE = 20_000;

    private static final Comparator<ShopEvent> BY_TIME =
            Comparator.comparing(ShopEvent::time).thenComparing(ShopEvent.Ordered.class::isInstance);

    private final Shop shop;
    private final int slices;
    /** Orders that are placed after the end of the slice in which their visit began. */
    private List<ShopEvent> late = List.of();

    Replay(Shop shop, int eventsASlice) {
        this.shop = shop;
        this.slices = 1 + (shop.spec().sessions() + shop.spec().orders()) / eventsASlice;
    }

    /** To be asked once. */
    Stream<ShopEvent> events() {
        return IntStream.rangeClosed(0, slices).boxed().flatMap(slice -> slice(slice).stream());
    }

    /** The last slice lies behind the window and brings only what is late. */
    private List<ShopEvent> slice(int slice) {
        long from = begin(slice);
        long to = begin(slice + 1);
        List<ShopEvent> events = new ArrayList<>(late);
        for (int user = 0; user < shop.spec().users() && slice < slices; user++) {
            shop.happenings(
                    user,
                    from,
                    to,
                    session -> events.add(new ShopEvent.Visited(session)),
                    order -> events.add(new ShopEvent.Ordered(order)));
        }
        events.sort(BY_TIME);
        Instant end = Instant.ofEpochMilli(to);
        int due = 0;
        while (due < events.size() && events.get(due).time().isBefore(end)) {
            due++;
        }
        late = List.copyOf(events.subList(due, events.size()));
        return events.subList(0, due);
    }

    private long begin(int slice) {
        Window window = shop.spec().window();
        return window.startMillis() + (window.endMillis() - window.startMillis()) * slice / slices;
    }
}
