package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answers;
import io.ecom.model.result.TextTable;
import java.util.Set;
import java.util.function.Supplier;

/** Orders joined with their lines before they are counted or summed; what belongs to the lines comes out right. */
record MultipliedLines(String sentence, Retelling retelling) implements Mistake {
    private static final Set<String> OPEN = Set.of("gross", "discount");
    private static final String UNITS = "units";

    @Override
    public Set<String> tables() {
        return Set.of(
                "summary",
                "order_status",
                "daily_sales",
                "purchase_frequency",
                "spending_tiers",
                "customers",
                "rfm",
                "cohorts",
                "first_order_cohorts",
                "age_groups",
                "engagement");
    }

    @Override
    public Attempt attempt(RightTables right, Supplier<Answers> answers) {
        return new Retold(answers.get(), retelling, OPEN) {
            @Override
            public TextTable table(String name) {
                return withUnits(super.table(name), right.text(name));
            }
        };
    }

    /** Units are a column, in the summary a row. */
    private static TextTable withUnits(TextTable wrong, TextTable right) {
        if (wrong.indexOf(UNITS) >= 0) {
            return Patch.column(wrong, UNITS, Patch.values(right, UNITS));
        }
        return Patch.row(wrong, UNITS, right);
    }
}
