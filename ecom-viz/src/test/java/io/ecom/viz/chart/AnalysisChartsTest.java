package io.ecom.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.model.result.FunnelBreakdown;
import io.ecom.viz.Plot;
import io.ecom.viz.SampleTables;
import io.ecom.viz.Tables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class AnalysisChartsTest {
    @TempDir
    static Path folder;

    private static Tables tables;

    @BeforeAll
    static void sample() {
        SampleTables.write(folder);
        tables = Tables.read(folder);
    }

    @Test
    void cohortsAreBlankWhereNothingWasObservedAndHatchedWhereAPartWas() {
        CohortRetention cohorts = CohortRetention.byRegistration();
        assertThat(data(cohorts).rowCount()).isEqualTo(5);
        String script = cohorts.draw(data(cohorts)).script();
        assertThat(script).contains("\"z\":[[null,0.1,0.08],[0.3,0.08,null],[0.25,null,null]]");
        assertThat(script.split("M1\\.5,-0\\.25L1\\.75,-0\\.5", -1))
                .as("a stripe of the hatched cell")
                .hasSize(2);
        assertThat(cohorts.caption(data(cohorts)))
                .startsWith("Of all cohorts together 10.0\u00a0% buy in month 1. Each row follows");
    }

    @Test
    void nothingIsHatchedWhereAllMonthsWereObserved() {
        CohortRetention cohorts = CohortRetention.byFirstOrder();
        Plot plot = cohorts.draw(data(cohorts));
        assertThat(plot.script()).doesNotContain("@hatch").contains("\"zmax\":0.25");
        assertThat(plot.keys()).hasSize(2);
    }

    @Test
    void aSeasonIsNamedWhenItIsBeyondChance() {
        CategorySeasons seasons = new CategorySeasons();
        Table data = data(seasons);
        assertThat(data.rowCount()).isEqualTo(24);
        // July: c2 sells 5 of 6 units; over the year 48·100 + 5·500 of 53·100 more: 7300 of 12600.
        assertThat(seasons.caption(data))
                .isEqualTo("The clearest season is that of Garden: in July 2025 its share of the revenue is 1.4 times"
                        + " what it is over all.");
        assertThat(seasons.caption(data.where(data.stringColumn("name").isEqualTo("Books"))))
                .isEqualTo("No category has a month that stands out from chance.");
    }

    @Test
    void weeksCutShortAtTheEndsCountToTheirNeighbours() {
        Map<LocalDate, String> months = CategorySeasons.months(Set.of(
                LocalDate.of(2024, 12, 23),
                LocalDate.of(2024, 12, 30),
                LocalDate.of(2025, 1, 27),
                LocalDate.of(2025, 2, 3)));
        assertThat(months.values()).containsExactly("2025-01", "2025-01", "2025-01", "2025-01");
    }

    @Test
    void onlyPairsBeyondChanceAreShownTheStrongestFirst() {
        BoughtTogether together = new BoughtTogether();
        assertThat(data(together).rowCount()).isEqualTo(2);
        assertThat(together.caption(data(together)))
                .isEqualTo(
                        "Tent p1 and Lamp p2 go together most: 60 orders hold both, 4.0 times as many as chance would"
                                + " give. 2 pairs stand out from chance, fewer than 1\u00a0% of them wrongly.");
        assertThat(together.draw(data(together)).script())
                .contains("\"labels\":[[\"\",\"\",\"\"],[\"4.0\",\"\",\"\"],[\"\",\"6.5\",\"\"]]");
    }

    @Test
    void recencyAndFrequencySumUpTheUpperRightCorner() {
        // 100·(1+…+5)² = 22,500 in all; (4+5)·(4+5)·100 = 8,100 in the corner.
        assertThat(caption(new RecencyFrequency()))
                .startsWith("The buyers in the upper right corner, four cells, are 16.0\u00a0% of all buyers and bring"
                        + " 36.0\u00a0% of the revenue;");
    }

    @Test
    void ageNamesTheGroupWithTheMostRevenue() {
        assertThat(caption(new AgeGroups()))
                .isEqualTo(
                        "Users aged 25\u201334 bring the most: 80.0\u00a0% of the revenue, being 75.0\u00a0% of the users.");
        assertThat(new AgeGroups().draw(data(new AgeGroups())).script()).doesNotContain("Under");
    }

    @Test
    void engagementNamesTheClosestPair() {
        assertThat(caption(new EngagementCorrelations()))
                .startsWith(
                        "The closest pair is time on site and conversions, 0.48 on a scale from 0 to 1 over 5,000 users.");
    }

    @Test
    void spendingGoesByTenthsOfTheUsers() {
        Table tenths = data(new SpendByEngagement());
        assertThat(tenths.rowCount()).isEqualTo(10);
        assertThat(tenths.longColumn("users").sum())
                .isEqualTo(tables.find("customers").orElseThrow().rowCount());
        assertThat(SpendByEngagement.quantile(new double[] {1, 2, 3, 4}, 0.5)).isEqualTo(2.5);
        assertThat(SpendByEngagement.quantile(new double[] {7}, 0.75)).isEqualTo(7);
        assertThat(SpendByEngagement.quantile(new double[0], 0.5)).isNaN();
    }

    @Test
    void devicesAreComparedStepByStep() {
        Table data = data(new FunnelByDevice());
        assertThat(data.doubleColumn("share_of_previous").asList())
                .containsExactly(null, 0.3, 0.5, 0.666667, null, 0.25, 0.4, 0.5);
        assertThat(new FunnelByDevice().caption(data))
                .isEqualTo(
                        "From product view to purchase come 10.0\u00a0% of the sessions on desktop and 5.00\u00a0% on"
                                + " mobile. A bar shows how many of those who reached the step before go on; above it"
                                + " stand this share, that of all who viewed a product, and the median time from the"
                                + " step before.");
    }

    @Test
    void eachDeviceHasBothSharesAndTheTimeOfEachStep() {
        String script = new FunnelByDevice().draw(data(new FunnelByDevice())).script();
        String[] notes = script.substring(script.indexOf("\"annotations\"")).split("\"text\":\"", -1);
        assertThat(notes).hasSize(10);
        assertThat(notes[1]).startsWith("\\u003cb\\u003eProduct view to cart");
        assertThat(notes[2]).startsWith("Mobile  25.0\u00a0% \u00b7 25.0\u00a0% of all \u00b7 1 min 1 s\"");
        assertThat(notes[3]).startsWith("Desktop  30.0\u00a0% \u00b7 30.0\u00a0% of all \u00b7 1 min 36 s\"");
        assertThat(notes[7]).startsWith("\\u003cb\\u003eCheckout to purchase");
        assertThat(notes[8]).startsWith("Mobile  50.0\u00a0% \u00b7 5.00\u00a0% of all\"");
    }

    @Test
    void aStepThatNobodyCouldTakeHasNoShare() {
        List<FunnelBreakdown> rows = List.of(
                new FunnelBreakdown("device", "tablet", "product_view", 0, null, null),
                new FunnelBreakdown("device", "tablet", "cart", 0, null, null));
        FunnelByDevice funnel = new FunnelByDevice();
        Table data = funnel.data(Tables.of()
                .with(FunnelBreakdown.class, rows)
                .find("funnel_breakdown")
                .orElseThrow());
        assertThat(funnel.draw(data).script()).contains("\"Tablet  nobody at the step before\"");
        assertThat(funnel.caption(data)).startsWith("No two devices can be compared. A bar shows");
    }

    @Test
    void theWeekLeavesHoursOfFewSessionsBlank() {
        ConversionByWeek week = new ConversionByWeek();
        assertThat(caption(week))
                .startsWith("The busiest hour is Mon at 20:00 with 400 sessions, of which 5.00\u00a0% convert.");
        assertThat(week.draw(data(week)).script().split("null", -1)).hasSize(2);
    }

    @Test
    void depthSkipsRangesWithoutSessions() {
        assertThat(caption(new ConversionByDepth()))
                .startsWith("8\u201315 page views with 20.0\u00a0% converts better than 1 page views with 1.00\u00a0%");
    }

    @Test
    void valueToComeTakesTheBestTenthFirst() {
        // 50 values from 1000 down to 510 sum up to 37,750; the first five to 4,900.
        assertThat(caption(new ValueToCome()))
                .startsWith("37,750 are expected to come from the 50 buyers, 13.0\u00a0% of it from the best tenth;");
    }

    @Test
    void trackingSpeaksOfTheWeeksThatTheModelDidNotSee() {
        RepeatPurchasesTracked tracked = new RepeatPurchasesTracked();
        assertThat(caption(tracked))
                .isEqualTo(
                        "In the 5 weeks after the cut customers came back 100 times; the model expected 110, +10.0\u00a0%.");
        assertThat(tracked.draw(data(tracked)).script()).contains("\"x0\":\"2025-02-04\"");
    }

    @Test
    void calibrationLeavesOutFrequenciesThatNobodyHas() {
        assertThat(data(new RepeatPurchasesForeseen()).rowCount()).isEqualTo(7);
        assertThat(caption(new RepeatPurchasesForeseen()))
                .isEqualTo(
                        "700 customers: 1,100 purchases came, the model expected 1,056, going on as before would have"
                                + " given 2,200.");
        assertThat(caption(new FrequenciesFitted()))
                .isEqualTo(
                        "800 of 1,593 customers never came back after their first purchase day; by the model it would be"
                                + " 780.");
    }

    @Test
    void theChanceOfComingAgainIsSummedOverCustomers() {
        // 100·0.9 + 100·0.5 + 50·0.98
        assertThat(caption(new ChanceAlive())).startsWith("189 of 250 customers are expected to come again at all.");
    }

    @Test
    void incidentsAreMarkedInTheOrderOfTime() {
        Statement late = incident("late", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 1));
        Statement early = incident("early", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 4));
        SalesOverTime sales = new SalesOverTime().with(List.of(late, early));
        assertThat(sales.incidents()).containsExactly(early, late);
        assertThat(sales.draw(data(sales)).script())
                .contains("\"x0\":\"2025-03-01 00:00\",\"x1\":\"2025-03-05 00:00\"")
                .contains("\"text\":\"\\u003cb\\u003e2\\u003c/b\\u003e\"");
        assertThat(caption(sales)).endsWith(" (1) This is early. (2) This is late.");
    }

    @Test
    void incidentsOfTheSameDaysShareOneMark() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        SalesOverTime sales =
                new SalesOverTime().with(List.of(incident("phone", day, day), incident("tablet", day, day)));

        assertThat(sales.draw(data(sales)).script())
                .contains("\"text\":\"\\u003cb\\u003e1, 2\\u003c/b\\u003e\"")
                .containsOnlyOnce("\"x0\":\"2025-03-01 00:00\"");
    }

    private static Statement incident(String id, LocalDate first, LocalDate last) {
        return new Statement(
                id,
                Statement.Kind.INCIDENT,
                "This is %s.".formatted(id),
                List.of(),
                "",
                "daily_sales",
                new Days(first, last));
    }

    private static Table data(Exhibit exhibit) {
        return exhibit.data(tables.find(exhibit.table()).orElseThrow());
    }

    private static String caption(Exhibit exhibit) {
        return exhibit.caption(data(exhibit));
    }
}
