package io.ecom.examples;

import io.ecom.model.Money;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.PurchaseFrequencies;
import io.ecom.viz.report.ChartPage;
import java.nio.file.Path;
import java.util.List;

/** Draws one chart of rows of one's own as a page that opens without a network. Needs ecom-viz alone. */
public final class DrawChart {
    private DrawChart() {}

    public static void main(String[] args) {
        Path page = Path.of(args.length == 0 ? "chart.html" : args[0]);
        List<PurchaseFrequency> rows = List.of(
                new PurchaseFrequency("one_time", 1, 1L, 1_243, 1_243, Money.of("102475.23")),
                new PurchaseFrequency("occasional", 2, 4L, 615, 1_634, Money.of("132935.46")),
                new PurchaseFrequency("regular", 5, 9L, 211, 1_369, Money.of("108986.83")));
        ChartPage.of(new PurchaseFrequencies(), Tables.of().with(PurchaseFrequency.class, rows))
                .writeTo(page);
        System.out.println(page);
    }
}
