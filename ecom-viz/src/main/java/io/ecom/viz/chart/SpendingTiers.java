package io.ecom.viz.chart;

import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.List;
import tech.tablesaw.api.Table;

/** The share of users and of revenue of each spending tier. */
public record SpendingTiers() implements Chart {
    @Override
    public String id() {
        return "spending-tiers";
    }

    @Override
    public String title() {
        return "Customers by spending";
    }

    @Override
    public String question() {
        return "How much of the revenue comes from the best customers?";
    }

    @Override
    public String table() {
        return "spending_tiers";
    }

    @Override
    public Plot draw(Table data) {
        List<String> tiers = data.stringColumn("tier").asList().stream()
                .map(SpendingTiers::name)
                .toList();
        return new PairedShares(
                        tiers,
                        "users",
                        data.numberColumn("users").asDoubleArray(),
                        "revenue",
                        data.numberColumn("revenue").asDoubleArray())
                .draw();
    }

    @Override
    public String caption(Table data) {
        double[] users = PairedShares.shares(data.numberColumn("users").asDoubleArray());
        double[] revenue = PairedShares.shares(data.numberColumn("revenue").asDoubleArray());
        if (data.rowCount() < 2) {
            return "One tier only.";
        }
        return "Platinum and gold, the best fifth of the buyers, are %s of all users and bring %s of the revenue."
                .formatted(Numbers.percent(users[0] + users[1]), Numbers.percent(revenue[0] + revenue[1]));
    }

    private static String name(String tier) {
        return tier.equals("none") ? "Without a sale" : Label.words(tier);
    }
}
