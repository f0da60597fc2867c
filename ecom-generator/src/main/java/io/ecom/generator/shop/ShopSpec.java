package io.ecom.generator.shop;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.Seed;

/**
 * What a shop is made from.
 *
 * @param sessions how many sessions there should be, met within 2 %
 * @param orders how many orders there should be, met within 2 %
 */
public record ShopSpec(
        Seed seed,
        Window window,
        Behaviour behaviour,
        int users,
        int products,
        int categories,
        int sessions,
        int orders) {}
