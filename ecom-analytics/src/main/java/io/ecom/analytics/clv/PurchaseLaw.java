package io.ecom.analytics.clv;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The laws of purchase that can be fitted. */
public enum PurchaseLaw {
    MBG_NBD("mbg", "MBG/NBD"),
    BG_NBD("bg", "BG/NBD"),
    PARETO_NBD("pareto", "Pareto/NBD"),
    NBD("nbd", "NBD"),
    POISSON("poisson", "Poisson");

    private final String key;
    private final String title;

    PurchaseLaw(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The law by its short name, such as {@code mbg}. */
    public static PurchaseLaw parse(String text) {
        String key = text.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(law -> law.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid purchase model '%s': expected one of %s"
                        .formatted(
                                text,
                                Arrays.stream(values()).map(law -> law.key).collect(Collectors.joining(", ")))));
    }

    /** The short name, such as {@code mbg}. */
    public String key() {
        return key;
    }

    /** The name in the literature, such as {@code MBG/NBD}. */
    @Override
    public String toString() {
        return title;
    }
}
