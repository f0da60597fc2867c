package io.ecom.generator.shop;

import io.ecom.generator.goods.BasketSize;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;

/**
 * Somebody who registered with the shop, as far as it matters for what they do.
 *
 * @param registered operational time on the clock of purchases
 * @param registeredMillis the same instant
 * @param country a number that {@link Names} understands, as is {@code placeNumber}
 * @param activity how much they look around, 1 on average
 * @param appetite how large their baskets are, as {@link BasketSize} draws it
 */
record Person(
        int index,
        double registered,
        long registeredMillis,
        int age,
        String gender,
        int country,
        int placeNumber,
        String ipAddress,
        Devices devices,
        double activity,
        double appetite) {
    private static final WeightedChoice AGES = WeightedChoice.of(12, 27, 25, 17, 12, 7);
    private static final int[] AGE_FROM = {18, 25, 35, 45, 55, 65};
    private static final double ACTIVITY_SHAPE = 0.9;

    static Person draw(RandomStream random, int index, double registered, long registeredMillis, Names names) {
        int group = AGES.pick(random);
        int age = AGE_FROM[group] + random.below(group == 0 ? 7 : group == 5 ? 20 : 10);
        double point = random.uniform();
        String gender = point < 0.50 ? "female" : point < 0.98 ? "male" : "other";
        int country = names.country(random);
        int place = names.placeNumber(country, random);
        String address = random.within(11, 99) + "." + random.within(1, 254) + "." + random.within(0, 255) + "."
                + random.within(1, 254);
        return new Person(
                index,
                registered,
                registeredMillis,
                age,
                gender,
                country,
                place,
                address,
                Devices.draw(random, age),
                Distributions.gamma(random, ACTIVITY_SHAPE, 1 / ACTIVITY_SHAPE),
                BasketSize.appetite(random));
    }
}
