package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.insight.Statement;
import java.util.List;

/** What is said of some tables. */
final class Said {
    private Said() {}

    static Statement only(Evidence evidence) {
        List<Statement> statements = Insights.of(evidence);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }
}
