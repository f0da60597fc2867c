package io.ecom.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.viz.Plot;
import io.ecom.viz.SampleTables;
import io.ecom.viz.Tables;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

class ChartsTest {
    @TempDir
    Path folder;

    private Tables tables;

    @BeforeEach
    void sample() {
        SampleTables.write(folder);
        tables = Tables.read(folder);
    }

    @Test
    void theWeeklyMeanBeginsOnTheSeventhDay() {
        assertThat(SalesOverTime.weekly(DoubleColumn.create("net", 7, 7, 7, 7, 7, 7, 14, 7)))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 8, 8);
    }

    @Test
    void theFunnelSaysWhereMostLeave() {
        assertThat(caption(new ConversionFunnel()))
                .isEqualTo(
                        "5.24\u00a0% of the sessions that view a product end in a purchase. The narrowest step is cart:"
                                + " 15.0\u00a0% go on to it.");
    }

    @Test
    void conversionClaimsADifferenceOnlyWhereIntervalsAreApart() {
        assertThat(caption(new ConversionBy("device", "device")))
                .isEqualTo(
                        "Desktop with 6.20\u00a0% converts better than Mobile with 3.40\u00a0%: their intervals do not"
                                + " overlap. The dotted line is the rate of all, 4.55\u00a0%.");
        assertThat(caption(new ConversionBy("browser", "browser")))
                .isEqualTo(
                        "All intervals overlap: no clear difference. The dotted line is the rate of all, 4.50\u00a0%.");
        assertThat(caption(new ConversionByHour()))
                .startsWith("18:00 with 5.70\u00a0% converts better than 06:00 with 3.28\u00a0%: ");
    }

    @Test
    void tiersAndFrequencySumUpTheBest() {
        assertThat(caption(new SpendingTiers()))
                .isEqualTo("Platinum and gold, the best fifth of the buyers, are 5.17\u00a0% of all users and bring"
                        + " 65.3\u00a0% of the revenue.");
        assertThat(caption(new PurchaseFrequencies()))
                .isEqualTo(
                        "47.5\u00a0% of the 3,101 buyers bought more than once; they bring 90.5\u00a0% of the revenue.");
    }

    @Test
    void segmentsAreARowEachAndNeverARowPerCustomer() {
        Table customers = tables.find("customers").orElseThrow();
        Table segments = new CustomerSegments().data(customers);
        assertThat(segments.rowCount()).isEqualTo(7);
        assertThat(segments.longColumn("users").sum())
                .isEqualTo(customers.stringColumn("segment").isNotEqualTo("").size());
    }

    @Test
    void concentrationTakesTheBestBuyersFirst() {
        Table customers = Table.create(
                "customers",
                LongColumn.create("orders", 1, 1, 0, 1, 1, 1),
                DoubleColumn.create("revenue", 10, 60, 0, 10, 10, 10));
        Table hundredths = new SpendingConcentration().data(customers);
        assertThat(hundredths.rowCount()).isEqualTo(101);
        assertThat(hundredths.doubleColumn("share_of_revenue").getDouble(20)).isEqualTo(0.6);
        assertThat(new SpendingConcentration().caption(hundredths))
                .isEqualTo(
                        "The best 20\u00a0% of the 5 buyers bring 60.0\u00a0% of the revenue, the best half 80.0\u00a0%."
                                + " The Gini coefficient is 0.40: 0 if all spent the same, 1 if one spent everything.");
        assertThat(new SpendingConcentration().data(customers.first(0)).isEmpty())
                .isTrue();
    }

    @Test
    void drawingTwiceGivesTheSameScript() {
        Table days = tables.find("daily_sales").orElseThrow();
        Plot plot = new SalesOverTime().draw(days);
        assertThat(plot.script()).isEqualTo(new SalesOverTime().draw(days).script());
    }

    @Test
    void reconciliationNamesWhatDiffers() {
        Table rows = tables.find("reconciliation").orElseThrow();
        assertThat(new ReconciliationList().caption(rows))
                .isEqualTo("All 5 questions got the same answer from every engine that was asked.");
        assertThat(new ReconciliationList()
                        .digest(rows)
                        .stringColumn("answered_by")
                        .get(4))
                .isEqualTo("java, hbase, spark");
    }

    @Test
    void dataQualityShowsOnlyRulesThatMetSomething() {
        Table rows = tables.find("data_quality").orElseThrow();
        assertThat(new DataQualityList().digest(rows).rowCount()).isEqualTo(5);
        assertThat(new DataQualityList().caption(rows))
                .isEqualTo("7 rules were applied; 1,707 repairs were made and 34 records quarantined.");
    }

    private String caption(Exhibit exhibit) {
        return exhibit.caption(exhibit.data(tables.find(exhibit.table())
                .orElseThrow(() -> new AssertionError("No table '%s' in SampleTables".formatted(exhibit.table())))));
    }
}
