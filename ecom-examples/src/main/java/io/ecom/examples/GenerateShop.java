package io.ecom.examples;

import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.model.Session;
import java.util.stream.Stream;

/** Streams the sessions of a simulated shop, without writing a file. Needs ecom-generator alone. */
public final class GenerateShop {
    private GenerateShop() {}

    public static void main(String[] args) {
        ShopGenerator shop = ShopGenerator.of(Preset.TINY.options().withSeed("my shop"));
        try (Stream<Session> sessions = shop.sessions()) {
            sessions.filter(Session::converted)
                    .limit(5)
                    .forEach(session -> System.out.printf(
                            "%s bought in a session of %d page views%n",
                            session.userId(), session.pageViews().size()));
        }
    }
}
