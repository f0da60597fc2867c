package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.Customer;
import io.ecom.model.result.FirstOrderCohortMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of customers of which a reader can see what there is to say. */
final class CustomerInsightsTest {
    @Test
    void fewCustomersWhoBringMuchAreAHeadline() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            customers.add(i < 20 ? customer(i, 20, "2000", 5) : customer(i, 1, "100", 5));
        }
        List<Statement> statements = Insights.of(Evidence.of().with(Customer.class, customers));

        assertThat(statements)
                .extracting(Statement::sentence)
                .containsExactly(
                        "The top 20 % of customers bring 83 % of revenue (Gini 0.63).",
                        "20 % of buyers came back and bring 83 % of revenue; 80 % bought once.");
        assertThat(statements).extracting(Statement::kind).containsOnly(Kind.HEADLINE);
        assertThat(statements.get(0).figures().get(0))
                .isEqualTo(new Figure("revenue of the top 20 %", new BigDecimal("0.833333"), Figure.SHARE));
    }

    @Test
    void visitsWithoutAnOrderMayGoAlongWithSpending() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            customers.add(customer(i, 3, String.valueOf(10 + i), i));
        }

        Statement only = Said.only(Evidence.of().with(Customer.class, customers));

        assertThat(only.sentence())
                .isEqualTo("Who looks around more spends more: rank correlation of visits without an order and net"
                        + " revenue 1.00 (95 % interval 1.00 to 1.00).");
    }

    @Test
    void cohortsTellHowManyComeBackAndWhetherThatChanges() {
        YearMonth january = YearMonth.of(2026, 1);
        List<FirstOrderCohortMonth> first =
                List.of(firstOrders(january, 1, 300), firstOrders(january, 2, 200), firstOrders(january, 3, 150));
        List<CohortMonth> registered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            registered.add(cohort(january.plusMonths(i), 0, 500));
            registered.add(cohort(january.plusMonths(i), 1, i < 3 ? 200 : 100));
        }
        Evidence evidence =
                Evidence.of().with(FirstOrderCohortMonth.class, first).with(CohortMonth.class, registered);

        assertThat(Insights.of(evidence))
                .extracting(Statement::sentence)
                .containsExactly(
                        "15 % of first-time buyers buy again in the month after, 7.5 % three months after.",
                        "Of the users who registered since 2026-04, 10 % bought in the month after, of those before"
                                + " 20 %.");
    }

    @Test
    void agesAreSpokenOfOnlyWhenTheyMatter() {
        Evidence same = Evidence.of().with(AgeGroup.class, List.of(ages("18-24", 300), ages("65+", 310)));
        Evidence other = Evidence.of().with(AgeGroup.class, List.of(ages("18-24", 300), ages("65+", 150)));

        assertThat(Said.only(same).kind()).isEqualTo(Kind.NOTHING);
        assertThat(Insights.of(other))
                .extracting(Statement::sentence)
                .contains("Of the users aged 65 and over 15 % buy, of all others 30 % (95 % interval 0.42 to 0.60).");
    }

    private static Customer customer(int id, long orders, String revenue, long sessions) {
        return new Customer(
                "user_" + id,
                YearMonth.of(2026, 1),
                orders,
                orders,
                Money.of(revenue),
                null,
                null,
                sessions,
                sessions,
                sessions,
                0,
                null,
                null,
                null,
                null,
                "none",
                null);
    }

    private static FirstOrderCohortMonth firstOrders(YearMonth cohort, long month, long active) {
        return new FirstOrderCohortMonth(cohort, month, 2_000, active, active, Money.ZERO, null, "full");
    }

    private static CohortMonth cohort(YearMonth cohort, long month, long active) {
        return new CohortMonth(cohort, month, 1_000, active, active, Money.ZERO, null, "full");
    }

    private static AgeGroup ages(String group, long buyers) {
        return new AgeGroup(group, 1_000, buyers, buyers, Money.ZERO, null);
    }
}
