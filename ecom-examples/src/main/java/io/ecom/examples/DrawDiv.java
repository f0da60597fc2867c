package io.ecom.examples;

import io.ecom.model.Money;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.Ratio;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.OrderStatuses;
import io.ecom.viz.report.ChartPage;
import io.ecom.viz.report.Plotly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts one chart as a {@code div} into a page of one's own. Needs ecom-viz alone. */
public final class DrawDiv {
    private DrawDiv() {}

    public static void main(String[] args) throws IOException {
        List<OrderStatus> rows = List.of(
                status("completed", 900, "81250.00"),
                status("returned", 70, "5400.00"),
                status("cancelled", 30, "2890.00"));
        String chart = ChartPage.of(new OrderStatuses(), Tables.of().with(OrderStatus.class, rows))
                .div();

        // The page brings the drawing library once, before the first chart.
        String page =
                "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Our shop</title><h1>Our shop</h1>"
                        + "<script>" + Plotly.script() + "</script>" + chart;
        System.out.println(Files.writeString(Path.of(args.length == 0 ? "page.html" : args[0]), page));
    }

    private static OrderStatus status(String status, long orders, String net) {
        return new OrderStatus(status, orders, Ratio.of(orders, 1000).rounded(), Money.of(net), Money.of(net));
    }
}
