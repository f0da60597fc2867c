package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** What is printed in the papers and by the packages that people use, to the digits that they print. */
class PublishedFiguresTest {
    private static final Span WEEKS_39 = Span.weeks(39);

    @Test
    void sevenCustomersOfCdnow() {
        for (SevenCustomers.Row row : SevenCustomers.ROWS) {
            PurchaseHistory history = row.history();
            assertPrinted(SevenCustomers.BG_NBD.logLikelihood(history), row.logBg(), 6);
            assertPrinted(SevenCustomers.BG_NBD.alive(history), row.aliveBg(), 6);
            assertPrinted(SevenCustomers.BG_NBD.expectedPurchases(history, WEEKS_39), row.expectedBg(), 6);
            assertPrinted(SevenCustomers.PARETO_NBD.logLikelihood(history), row.logPareto(), 6);
            assertPrinted(SevenCustomers.PARETO_NBD.alive(history), row.alivePareto(), 6);
            assertPrinted(SevenCustomers.GAMMA_GAMMA.expectedValue(history), row.spend(), 4);
            if (history.frequency() > 0) {
                assertPrinted(SevenCustomers.GAMMA_GAMMA.logLikelihood(history), row.logSpend(), 6);
            }
        }
    }

    @Test
    void expectedPurchasesOfANewCustomerInBgNbd() {
        double[][] printed = {{.1429, .0078}, {1, .0532}, {3, .1506}, {31.8571, 1.0405}, {32, 1.0437}, {78, 1.8576}};
        BgNbd fitted = new BgNbd(.242593, 4.413531, .792886, 2.425754);
        for (double[] row : printed) {
            // Printed for a spreadsheet's fit, whose parameters differ in the fifth digit.
            assertThat(fitted.expectedPurchases(Span.weeks(row[0]))).isCloseTo(row[1], within(5e-4));
        }
        assertPrinted(fitted.expectedPurchases(WEEKS_39), 1.195, 3);
        assertPrinted(fitted.expectedPurchases(Span.weeks(52)), 1.444, 3);
    }

    @Test
    void probabilitiesInBgNbd() {
        double[] printed = {
            .0019995214, .0015170236, .0011633150, .0009003148, .0007023638,
            .0005517902, .0004361913, .0003467171, .0002769613, .0002222260
        };
        for (int n = 11; n <= 20; n++) {
            assertPrinted(SevenCustomers.BG_NBD.probability(n, Span.weeks(30)), printed[n - 11], 10);
        }
        assertPrinted(SevenCustomers.BG_NBD.probability(0, WEEKS_39), .5737864, 7);
        assertThat(SevenCustomers.BG_NBD.probability(10, Span.weeks(2))).isCloseTo(1.07869e-7, withinPercentage(0.001));
    }

    @Test
    void expectedPurchasesInParetoNbd() {
        // Printed for a fit of another optimizer; the source itself asks for two digits.
        double[] printed = {
            0, .05077821, .09916088, .14542507, .18979930, .23247466, .27361274, .31335159, .35181024, .38909211
        };
        for (int week = 0; week < printed.length; week++) {
            assertThat(SevenCustomers.PARETO_NBD.expectedPurchases(Span.weeks(week)))
                    .isCloseTo(printed[week], within(3e-3));
        }
        ParetoNbd fitted = new ParetoNbd(.553275, 10.577612, .606214, 11.667914);
        assertPrinted(fitted.expectedPurchases(Span.weeks(52)), 1.4734, 4);
        PurchaseHistory busy = PurchaseHistory.of(26, Span.weeks(30.86), Span.weeks(31));
        assertPrinted(fitted.expectedPurchases(busy, Span.weeks(52)), 25.4565, 4);
        assertPrinted(fitted.alive(busy), .997918, 6);
    }

    @Test
    void theMeanOfTheSpendPopulation() {
        assertPrinted(SevenCustomers.GAMMA_GAMMA.mean(), 35.2190, 4);
        assertThat(new GammaGamma(6.248803, 3.744588, 15.447746).mean()).isCloseTo(35.1710, within(5e-4));
    }

    private static void assertPrinted(double actual, double printed, int digits) {
        assertThat(actual).isCloseTo(printed, within(0.5001 * Math.pow(10, -digits)));
    }
}
