package io.ecom.generator.shop;

import io.ecom.generator.goods.Popularity;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a shop's laws by the names of the literature. */
final class HiddenParameters {
    private HiddenParameters() {}

    static Map<String, Object> of(PurchaseLaw law, Popularity popularity) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("purchases", purchases(law));
        parameters.put("spend", spend());
        parameters.put("popularity", popularity(popularity));
        return parameters;
    }

    private static Map<String, Object> purchases(PurchaseLaw law) {
        Map<String, Object> purchases = new LinkedHashMap<>();
        purchases.put("name", law.name());
        purchases.put("r", Double.isInfinite(law.r()) ? null : law.r());
        purchases.put("alpha", law.alpha());
        purchases.put("a", law.a());
        purchases.put("b", law.b());
        purchases.put("time_unit", "week of operational time");
        return purchases;
    }

    private static Map<String, Object> spend() {
        Map<String, Object> spend = new LinkedHashMap<>();
        spend.put("name", "gamma_gamma");
        spend.put("p", Purse.P);
        spend.put("q", Purse.Q);
        return spend;
    }

    private static Map<String, Object> popularity(Popularity law) {
        Map<String, Object> popularity = new LinkedHashMap<>();
        popularity.put("name", "zipf_mandelbrot");
        popularity.put("exponent", law.exponent());
        popularity.put("shift", law.shift());
        return popularity;
    }
}
