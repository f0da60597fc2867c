package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.shop.Shop;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReplayTest {
    @ParameterizedTest
    @EnumSource(names = {"TINY", "FLAT"})
    void everythingHappensOnceInOrderOfTime(Preset preset) {
        GeneratorOptions options = preset.options().withUsers(100).withActivity(3_000, 400);
        List<ShopEvent> events =
                new Replay(Shop.open(options.shop()), 150).events().toList();
        assertThat(events).isSortedAccordingTo(Comparator.comparing(ShopEvent::time));
        ShopGenerator shop = ShopGenerator.of(options);
        assertThat(sessions(events))
                .containsExactlyInAnyOrderElementsOf(shop.sessions().toList());
        assertThat(orders(events))
                .containsExactlyInAnyOrderElementsOf(shop.transactions().toList());
        assertThat(shop.replay()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void moreEventsThanAnIntCountsAreDividedToo() {
        assertThat(Replay.slices(2_000_000_000, 500_000_000, 20_000)).isEqualTo(125_001);
    }

    private static List<Session> sessions(List<ShopEvent> events) {
        return events.stream()
                .filter(ShopEvent.Visited.class::isInstance)
                .map(event -> ((ShopEvent.Visited) event).session())
                .toList();
    }

    private static List<Transaction> orders(List<ShopEvent> events) {
        return events.stream()
                .filter(ShopEvent.Ordered.class::isInstance)
                .map(event -> ((ShopEvent.Ordered) event).order())
                .toList();
    }
}
