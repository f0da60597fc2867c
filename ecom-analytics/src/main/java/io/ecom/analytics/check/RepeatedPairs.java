package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answers;
import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Pairs of lines counted where pairs of products are meant. */
record RepeatedPairs() implements Mistake {
    @Override
    public String sentence() {
        return "repeated lines of one product count as two baskets";
    }

    @Override
    public Set<String> tables() {
        return Set.of("co_purchases");
    }

    @Override
    public Attempt attempt(RightTables right, Supplier<Answers> answers) {
        return new Lines();
    }

    private record Pair(String a, String b) {}

    private static final class Lines implements Attempt {
        private final Map<Pair, Long> together = new HashMap<>();

        @Override
        public void transaction(Transaction transaction) {
            if (!transaction.isSale()) {
                return;
            }
            TreeMap<String, Long> lines = new TreeMap<>();
            for (LineItem item : transaction.items()) {
                lines.merge(item.productId(), 1L, Long::sum);
            }
            lines.forEach((a, timesA) -> lines.tailMap(a, false)
                    .forEach((b, timesB) -> together.merge(new Pair(a, b), timesA * timesB, Long::sum)));
        }

        @Override
        public TextTable table(String name) {
            throw new UnsupportedOperationException("Only the column 'together' is known");
        }

        /** Every row has the pairs of lines, and no pair is missing that stands together more often than the last row. */
        @Override
        public boolean explains(ResultTable<?> table, TextTable found) {
            int a = found.indexOf("product_a");
            int b = found.indexOf("product_b");
            int count = found.indexOf("together");
            if (a < 0 || b < 0 || count < 0 || found.rows().isEmpty()) {
                return false;
            }
            long least = Long.MAX_VALUE;
            for (List<String> row : found.rows()) {
                Long right = together.get(new Pair(row.get(a), row.get(b)));
                if (right == null || !KeyText.isCount(row.get(count), right)) {
                    return false;
                }
                least = Math.min(least, right);
            }
            long above = least;
            return together.values().stream().filter(pair -> pair > above).count()
                    <= found.rows().stream().distinct().count();
        }
    }
}
