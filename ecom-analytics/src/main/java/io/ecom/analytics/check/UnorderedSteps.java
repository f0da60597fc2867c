package io.ecom.analytics.check;

import static io.ecom.model.result.FunnelStep.PAGE_TYPES;
import static io.ecom.model.result.FunnelStep.STEPS;

import io.ecom.analytics.answer.Answers;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Each step of the funnel counted by itself. */
record UnorderedSteps() implements Mistake {
    @Override
    public String sentence() {
        return "an unordered funnel: each step counts by itself, whether or not the steps before it were done";
    }

    @Override
    public Set<String> tables() {
        return Set.of("funnel");
    }

    @Override
    public Attempt attempt(RightTables right, Supplier<Answers> answers) {
        return new Counts();
    }

    private static final class Counts implements Attempt {
        private final long[] viewed = new long[PAGE_TYPES.size()];
        private final Set<String> known = new HashSet<>();
        private final Set<String> purchased = new HashSet<>();

        @Override
        public void session(Session session) {
            known.add(session.sessionId());
            List<String> pages =
                    session.pageViews().stream().map(PageView::pageType).toList();
            for (int i = 0; i < viewed.length; i++) {
                viewed[i] += pages.contains(PAGE_TYPES.get(i)) ? 1 : 0;
            }
        }

        @Override
        public void transaction(Transaction transaction) {
            if (known.contains(transaction.sessionId())) {
                purchased.add(transaction.sessionId());
            }
        }

        @Override
        public TextTable table(String name) {
            long[] sessions = {viewed[0], viewed[1], viewed[2], purchased.size()};
            List<FunnelStep> rows = new ArrayList<>();
            for (int i = 0; i < sessions.length; i++) {
                rows.add(new FunnelStep(
                        STEPS.get(i),
                        sessions[i],
                        Ratio.of(sessions[i], sessions[0]).rounded(),
                        i == 0 ? null : Ratio.of(sessions[i], sessions[i - 1]).rounded(),
                        null));
            }
            return TextTable.of(ResultTable.of(FunnelStep.class), rows);
        }

        @Override
        public Set<String> open(String name) {
            return Set.of("median_seconds");
        }
    }
}
