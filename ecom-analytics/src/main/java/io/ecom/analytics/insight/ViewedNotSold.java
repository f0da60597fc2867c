package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.ProductSales;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Products among the most viewed that are sold far more seldom than products with so many views are. */
final class ViewedNotSold implements Insight {
    private static final int TOP_PART = 10;
    private static final int MOST_SHOWN = 3;
    private static final double MOST_RATIO = 0.5;

    private record Shunned(ProductSales row, double usual) {
        double missing() {
            return usual - row.orders();
        }
    }

    @Override
    public Found in(Evidence evidence) {
        List<ProductSales> rows = evidence.rows(ProductSales.class);
        long views = rows.stream().mapToLong(ProductSales::views).sum();
        long orders = rows.stream().mapToLong(ProductSales::orders).sum();
        if (views == 0 || orders == 0) {
            return Found.NOTHING;
        }
        List<ProductSales> top = rows.stream()
                .sorted(Comparator.comparingLong(ProductSales::views).reversed())
                .limit((rows.size() + TOP_PART - 1) / TOP_PART)
                .toList();
        double rate = orders / (double) views;
        double[] p = Holm.adjusted(top.stream()
                .mapToDouble(row -> Tail.poissonAtMost(row.orders(), row.views() * rate))
                .toArray());
        List<Shunned> shunned = new ArrayList<>();
        double worst = 0;
        for (int i = 0; i < p.length; i++) {
            double usual = top.get(i).views() * rate;
            if (p[i] < FALSE_ALARM && top.get(i).orders() <= MOST_RATIO * usual) {
                shunned.add(new Shunned(top.get(i), usual));
                worst = Math.max(worst, p[i]);
            }
        }
        shunned.sort(Comparator.comparingDouble(Shunned::missing).reversed());
        return shunned.isEmpty() ? Found.none(p.length) : Found.one(p.length, statement(shunned, worst, p.length));
    }

    private static Statement statement(List<Shunned> shunned, double p, int tests) {
        List<String> names = shunned.stream()
                .limit(MOST_SHOWN)
                .map(each -> "%s (%s views, %s orders where %s would be usual)"
                        .formatted(
                                Words.quoted(each.row.name() == null ? each.row.productId() : each.row.name()),
                                Words.count(each.row.views()),
                                Words.count(each.row.orders()),
                                Words.count(each.usual)))
                .toList();
        Shunned first = shunned.get(0);
        return Statement.of(
                "viewed-not-sold",
                Kind.FINDING,
                "Much viewed but seldom bought: %s.".formatted(Words.list(names)),
                List.of(
                        Words.of("such products", shunned.size(), ""),
                        Words.of("views of the first", first.row.views(), ""),
                        Words.of("its orders", first.row.orders(), ""),
                        Words.number("orders usual for its views", first.usual)),
                "Poisson tail, Holm over the %d most viewed products, %s".formatted(tests, Words.p(p)),
                "product_sales");
    }
}
