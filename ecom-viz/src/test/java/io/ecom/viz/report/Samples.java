package io.ecom.viz.report;

import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.viz.SampleTables;
import io.ecom.viz.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** The report that tests look at. */
final class Samples {
    static final RunFacts FACTS = new RunFacts(
            "A year at the demo shop",
            "demo: 12,000 users, 1,500 products, 150,000 sessions",
            "2025-01-01 to 2025-12-31",
            List.of(
                    new RunFacts.Server(
                            "Documents",
                            "mongodb stand-in (mongo-java-server 1.47.0)",
                            "Put mongod on the PATH to use the real one"),
                    new RunFacts.Server("Wide rows", "HBase 2.6.4, embedded", ""),
                    new RunFacts.Server("Analysis", "Spark 4.2.0, local[2]", "")),
            "ecom 0.1.0",
            new RunFacts.Status(RunFacts.Trust.SOUND, "All engines agree"));

    private Samples() {}

    static Tables tables(Path folder) {
        SampleTables.write(folder);
        return Tables.read(folder);
    }

    static Report report(Path folder) {
        return Report.of(FACTS, tables(folder))
                .withStatements(List.of(Statement.of(
                        "concentration",
                        Statement.Kind.HEADLINE,
                        "The best fifth of the buyers bring 65.3 % of the revenue.",
                        List.of(new Figure("share of revenue", new BigDecimal("0.653"), Figure.SHARE)),
                        "",
                        "customers")));
    }
}
