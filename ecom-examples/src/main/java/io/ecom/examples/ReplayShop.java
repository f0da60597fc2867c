package io.ecom.examples;

import io.ecom.generator.Preset;
import io.ecom.generator.ShopEvent;
import io.ecom.generator.ShopGenerator;
import java.util.stream.Stream;

/** Replays what happens in a simulated shop in order of time, across all users. Needs ecom-generator alone. */
public final class ReplayShop {
    private ReplayShop() {}

    public static void main(String[] args) {
        try (Stream<ShopEvent> events = ShopGenerator.of(Preset.TINY.options()).replay()) {
            events.limit(20).map(ReplayShop::line).forEach(System.out::println);
        }
    }

    private static String line(ShopEvent event) {
        if (event instanceof ShopEvent.Ordered ordered) {
            return "%s  %s orders for %s"
                    .formatted(
                            event.time(),
                            ordered.order().userId(),
                            ordered.order().total());
        }
        ShopEvent.Visited visited = (ShopEvent.Visited) event;
        return "%s  %s comes by %s"
                .formatted(
                        event.time(),
                        visited.session().userId(),
                        visited.session().referrer());
    }
}
