package io.ecom.generator.shop;

/** How a visit ends. */
enum Outcome {
    CONVERTED("converted", 0.86),
    ABANDONED("abandoned", 1.06),
    BROWSED("browsed", 1.0);

    private final String code;
    private final double mobileLean;

    Outcome(String code, double mobileLean) {
        this.code = code;
        this.mobileLean = mobileLean;
    }

    /** As it stands in {@code conversion_status}. */
    String code() {
        return code;
    }

    /** Above 1 when it is more likely on a phone than on a computer. */
    double mobileLean() {
        return mobileLean;
    }
}
