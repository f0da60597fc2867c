package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.Ratio;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All users by their age on the last day of the observed period; eight rows always. */
final class AgeGroupsAnswer {
    private static final String UNKNOWN = "unknown";
    private static final List<String> GROUPS =
            List.of("under_18", "18-24", "25-34", "35-44", "45-54", "55-64", "65+", UNKNOWN);

    private AgeGroupsAnswer() {}

    static Answer<AgeGroup> of(UserLedger users, SalesLedger sales) {
        List<UserLedger.Entry> all = users.byId();
        List<AgeGroup> rows = new ArrayList<>();
        for (String group : GROUPS) {
            List<UserLedger.Entry> inside = all.stream()
                    .filter(user -> group(user.birthDate(), sales.lastDay()).equals(group))
                    .toList();
            long orders = inside.stream().mapToLong(UserLedger.Entry::orders).sum();
            Money revenue = Money.ofCents(
                    inside.stream().mapToLong(UserLedger.Entry::revenue).sum());
            long buyers = inside.stream().filter(user -> user.orders() > 0).count();
            Money averageOrder = Ratio.mean(revenue, orders).money();
            rows.add(new AgeGroup(group, inside.size(), buyers, orders, revenue, averageOrder));
        }
        return Answer.of(AgeGroup.class, rows);
    }

    /** Without a single transaction there is no day on which anybody could have an age. */
    private static String group(@Nullable LocalDate birth, @Nullable LocalDate lastDay) {
        if (birth == null || lastDay == null) {
            return UNKNOWN;
        }
        int age = Period.between(birth, lastDay).getYears();
        if (age < 18) {
            return "under_18";
        }
        if (age < 25) {
            return "18-24";
        }
        if (age >= 65) {
            return "65+";
        }
        int from = (age - 5) / 10 * 10 + 5;
        return from + "-" + (from + 9);
    }
}
