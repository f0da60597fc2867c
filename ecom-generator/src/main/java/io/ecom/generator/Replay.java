package io.ecom.generator;

import io.ecom.generator.shop.Agenda;
import io.ecom.generator.shop.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The events of all users in order of time, slice by slice of the window: of the events only a slice is held. When each visit
 * begins is planned once, and held for all.
 */
final class Replay {
    static final int EVENTS_A_SLICE = 20_000;

    private static final Comparator<ShopEvent> BY_TIME =
            Comparator.comparing(ShopEvent::time).thenComparing(ShopEvent.Ordered.class::isInstance);

    private final Shop shop;
    private final Agenda agenda;
    /** Orders that are placed after the end of the slice in which their visit began. */
    private List<ShopEvent> late = List.of();

    Replay(Shop shop, int eventsASlice) {
        this.shop = shop;
        this.agenda = shop.agenda(slices(shop.spec().sessions(), shop.spec().orders(), eventsASlice));
    }

    /** To be asked once. */
    Stream<ShopEvent> events() {
        return IntStream.rangeClosed(0, agenda.parts()).boxed().flatMap(slice -> slice(slice).stream());
    }

    static int slices(int sessions, int orders, int eventsASlice) {
        return 1 + Math.toIntExact(((long) sessions + orders) / eventsASlice);
    }

    /** The last slice lies behind the window and brings only what is late. */
    private List<ShopEvent> slice(int slice) {
        List<ShopEvent> events = new ArrayList<>(late);
        if (slice < agenda.parts()) {
            shop.happenings(
                    agenda,
                    slice,
                    session -> events.add(new ShopEvent.Visited(session)),
                    order -> events.add(new ShopEvent.Ordered(order)));
        }
        events.sort(BY_TIME);
        Instant end = Instant.ofEpochMilli(agenda.startMillis(slice + 1));
        int due = 0;
        while (due < events.size() && events.get(due).time().isBefore(end)) {
            due++;
        }
        late = List.copyOf(events.subList(due, events.size()));
        return events.subList(0, due);
    }
}
