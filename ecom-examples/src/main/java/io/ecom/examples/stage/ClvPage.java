package io.ecom.examples.stage;

import io.ecom.analytics.clv.orders.CustomerList;
import io.ecom.examples.console.Amount;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.ClvTracking;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.ChanceAlive;
import io.ecom.viz.chart.ClvForecastList;
import io.ecom.viz.chart.Exhibit;
import io.ecom.viz.chart.RepeatPurchasesForeseen;
import io.ecom.viz.chart.RepeatPurchasesTracked;
import io.ecom.viz.report.Report;
import io.ecom.viz.report.RunFacts;
import io.ecom.viz.report.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of an order list: what its customers will bring, and how far that can be trusted. */
final class ClvPage {
    private static final List<Exhibit> EXHIBITS = List.of(
            new ClvForecastList(), new RepeatPurchasesTracked(), new RepeatPurchasesForeseen(), new ChanceAlive());

    private static final List<Class<? extends Record>> CHECKS =
            List.of(ClvForecast.class, ClvCalibration.class, ClvTracking.class, ClvFrequency.class, ClvAlive.class);

    private ClvPage() {}

    static void write(CustomerList customers, ClvModel model, Path folder, String title, String version) {
        RunFacts facts = new RunFacts(
                "Customer value",
                title,
                customers.period().first() + " to " + customers.period().last(),
                List.of(),
                "ecom " + version,
                model.warnings().isEmpty()
                        ? new RunFacts.Status(RunFacts.Trust.SOUND, "Fitted without warnings")
                        : new RunFacts.Status(
                                RunFacts.Trust.DOUBTFUL,
                                Amount.of(model.warnings().size(), "warning")));
        Report.of(facts, Tables.read(folder, CHECKS))
                .withStatements(statements(model))
                .withSections(List.of(new Section("clv", "Customer value", EXHIBITS)))
                .writeTo(folder.resolve("clv.html"));
    }

    private static List<Statement> statements(ClvModel model) {
        List<Statement> statements = new ArrayList<>();
        ClvModel.Portfolio portfolio = model.portfolio();
        statements.add(Statement.of(
                "portfolio",
                Statement.Kind.HEADLINE,
                "%s customers; %s are expected to come again (%s)."
                        .formatted(
                                Amount.of(portfolio.buyers()),
                                Amount.of(Math.round(portfolio.alive())),
                                ClvModelFile.MEANING),
                figures(model),
                "90 % bootstrap interval",
                "clv"));
        for (String warning : model.warnings()) {
            statements.add(Statement.of(
                    "warning-" + statements.size(), Statement.Kind.FINDING, warning + ".", List.of(), "", "clv"));
        }
        return statements;
    }

    private static List<Figure> figures(ClvModel model) {
        ClvModel.Portfolio portfolio = model.portfolio();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("purchases to come", rounded(portfolio.expectedOrders()), ""));
        if (model.spendModel() != null) {
            figures.add(new Figure("value to come", rounded(portfolio.clv()), Figure.MONEY));
            figures.add(new Figure("at least", rounded(portfolio.clvLow()), Figure.MONEY));
            figures.add(new Figure("at most", rounded(portfolio.clvHigh()), Figure.MONEY));
        }
        return figures;
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
    }
}
