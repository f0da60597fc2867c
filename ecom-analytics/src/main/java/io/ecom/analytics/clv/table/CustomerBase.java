package io.ecom.analytics.clv.table;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * All buyers of an observed period, counted: whatever counts them, equal buyers in any order have equal tables.
 *
 * <p>A model learns from those whose first purchase was seen, when there are enough of them: who registered before the
 * observed period may have bought before it too, and the models would take the first purchase that was seen for the first
 * one. Immutable.
 */
public final class CustomerBase {
    /** As many buyers who registered in the period are enough to leave out the others. */
    public static final int ENOUGH = 500;

    private final ObservedPeriod period;
    private final PurchaseHistogram all;
    private final Sample sample;
    private final List<String> warnings;

    private CustomerBase(ObservedPeriod period, PurchaseHistogram all, Sample sample, List<String> warnings) {
        this.period = period;
        this.all = all;
        this.sample = sample;
        this.warnings = warnings;
    }

    ObservedPeriod period() {
        return period;
    }

    /** All buyers, those too that no model learns from. */
    PurchaseHistogram all() {
        return all;
    }

    /** Those that models learn from. */
    Sample sample() {
        return sample;
    }

    /** What to know of who was learned from. */
    public List<String> warnings() {
        return warnings;
    }

    /** Collects buyers, one by one. For one thread. */
    public static final class Builder {
        private final ObservedPeriod period;
        private final Sample.Builder seen;
        private final Sample.Builder all;

        public Builder(ObservedPeriod period) {
            this.period = period;
            this.seen = new Sample.Builder(period);
            this.all = new Sample.Builder(period);
        }

        /** Adds a buyer with all there is to know; none of the days lies after the period. */
        public Builder add(Beginning beginning, PurchaseDays days) {
            add(beginning, days.history(period.last()));
            period.cut().ifPresent(cut -> {
                long known = days.count(LocalDate.MIN, cut);
                if (known > 0) {
                    addHeldOut(beginning, days.history(cut), days.count(cut.plusDays(1), period.last()));
                    days.epochDays()
                            .skip(1)
                            .forEach(day -> addRepeats(beginning, period.week(LocalDate.ofEpochDay(day)), 1));
                }
            });
            return this;
        }

        /** Adds a buyer's history up to the end of the period. */
        public Builder add(Beginning beginning, PurchaseHistory history) {
            if (beginning == Beginning.SEEN) {
                seen.add(history);
            }
            all.add(history);
            return this;
        }

        /** Adds what was known at the cut of a buyer who had bought by then, and how many purchases came afterwards. */
        public Builder addHeldOut(Beginning beginning, PurchaseHistory known, long actual) {
            if (beginning == Beginning.SEEN) {
                seen.addHeldOut(known, actual);
            }
            all.addHeldOut(known, actual);
            return this;
        }

        /** Adds the purchases after the first that such buyers made in a week, by its number from 1. */
        public Builder addRepeats(Beginning beginning, int week, long purchases) {
            if (beginning == Beginning.SEEN) {
                seen.addRepeats(week, purchases);
            }
            all.addRepeats(week, purchases);
            return this;
        }

        public CustomerBase build() {
            long others = all.customers() - seen.customers();
            Sample everybody = all.build();
            if (others == 0) {
                return new CustomerBase(period, everybody.when(), everybody, List.of());
            }
            if (seen.customers() >= ENOUGH) {
                return new CustomerBase(
                        period,
                        everybody.when(),
                        seen.build(),
                        List.of(
                                "Fitted on the %s of %s buyers who registered in the observed period; earlier orders of the other %s are unseen, they are scored all the same"
                                        .formatted(seen.customers(), all.customers(), others)));
            }
            return new CustomerBase(
                    period,
                    everybody.when(),
                    everybody,
                    List.of(
                            "Fitted on all %s buyers: only %s registered in the observed period, expected at least %s; earlier orders of the other %s are unseen"
                                    .formatted(all.customers(), seen.customers(), ENOUGH, others)));
        }
    }
}
