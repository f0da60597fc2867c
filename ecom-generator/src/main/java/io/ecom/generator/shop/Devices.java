package io.ecom.generator.shop;

import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.model.Device;
import java.util.List;

/**
 * The devices of one user and how often each is used.
 *
 * @param mobileShare the share of visits by phone, were all outcomes alike
 * @param tabletShare the share of visits by tablet
 */
record Devices(Device phone, Device computer, Device tablet, double mobileShare, double tabletShare) {
    static final String MOBILE = "mobile";

    private static final List<Device> PHONES = List.of(
            device(MOBILE, "iOS", "Safari"),
            device(MOBILE, "iOS", "Chrome"),
            device(MOBILE, "Android", "Chrome"),
            device(MOBILE, "Android", "Firefox"),
            device(MOBILE, "Android", "Edge"));
    private static final WeightedChoice PHONE = WeightedChoice.of(44, 6, 44, 4, 2);
    private static final List<Device> COMPUTERS = List.of(
            device("desktop", "Windows", "Chrome"),
            device("desktop", "Windows", "Edge"),
            device("desktop", "Windows", "Firefox"),
            device("desktop", "macOS", "Safari"),
            device("desktop", "macOS", "Chrome"),
            device("desktop", "Linux", "Firefox"));
    private static final WeightedChoice COMPUTER = WeightedChoice.of(44, 18, 8, 15, 11, 4);
    private static final List<Device> TABLETS =
            List.of(device("tablet", "iOS", "Safari"), device("tablet", "Android", "Chrome"));
    private static final WeightedChoice TABLET = WeightedChoice.of(65, 35);

    /** The younger, the more by phone. */
    static Devices draw(RandomStream random, int age) {
        double usual = age < 30 ? 0.70 : age < 50 ? 0.58 : 0.42;
        return new Devices(
                PHONES.get(PHONE.pick(random)),
                COMPUTERS.get(COMPUTER.pick(random)),
                TABLETS.get(TABLET.pick(random)),
                usual + random.between(-0.25, 0.25),
                random.chance(0.25) ? random.between(0.05, 0.4) : 0);
    }

    /** The device of one visit: who buys prefers the computer. */
    Device pick(RandomStream random, Outcome outcome) {
        double mobile = mobileShare * outcome.mobileLean();
        double other = (1 - mobileShare) / outcome.mobileLean();
        double tabletPart = tabletShare * (mobile + other);
        double point = random.uniform() * (mobile + other + tabletPart);
        if (point < mobile) {
            return phone;
        }
        return point < mobile + other ? computer : tablet;
    }

    private static Device device(String type, String os, String browser) {
        return new Device(type, os, browser);
    }
}
