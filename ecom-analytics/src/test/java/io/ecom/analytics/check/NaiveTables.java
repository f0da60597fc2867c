package io.ecom.analytics.check;

import static io.ecom.analytics.check.CheckedFolder.RIGHT;
import static io.ecom.analytics.check.CheckedFolder.SHOP;

import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tables of the shop as one makes them who has not thought of everything. */
final class NaiveTables {
    private NaiveTables() {}

    static String withoutEmptyDays() {
        return RIGHT.dailySales().csv().replaceAll("(?m)^[^,\n]*,0,.*\n", "");
    }

    /** Orders, gross and net of each status after a join with the lines. */
    static String perLineStatus() {
        TreeMap<String, BigDecimal[]> sums = new TreeMap<>();
        long lines = 0;
        for (Transaction order : SHOP.orders) {
            for (LineItem item : order.items()) {
                lines++;
                BigDecimal[] sum = sums.computeIfAbsent(
                        order.status(), status -> new BigDecimal[] {BigDecimal.ZERO, zero(), zero()});
                sum[0] = sum[0].add(BigDecimal.ONE);
                sum[1] = sum[1].add(item.subtotal().toBigDecimal());
                sum[2] = sum[2].add(order.total().toBigDecimal());
            }
        }
        StringBuilder csv = new StringBuilder("status,orders,share,gross,net\n");
        BigDecimal all = BigDecimal.valueOf(lines);
        sums.forEach((status, sum) -> csv.append("%s,%s,%s,%s,%s%n"
                .formatted(status, sum[0], sum[0].divide(all, 10, RoundingMode.HALF_UP), sum[1], sum[2])));
        return csv.toString();
    }

    /** The pairs of lines of each sale, with whatever beside them. */
    static String pairsOfLines() {
        TreeMap<String, Integer> pairs = new TreeMap<>();
        SHOP.orders.stream().filter(Transaction::isSale).forEach(order -> {
            for (LineItem a : order.items()) {
                for (LineItem b : order.items()) {
                    if (a.productId().compareTo(b.productId()) < 0) {
                        pairs.merge(a.productId() + "," + b.productId(), 1, Integer::sum);
                    }
                }
            }
        });
        StringBuilder csv =
                new StringBuilder(RIGHT.coPurchases().csv().lines().findFirst().orElseThrow() + "\n");
        pairs.forEach((pair, together) -> {
            if (together >= 2) {
                csv.append(pair).append(',').append(together).append(",0,0,0,0,0,0,0,0,a,b\n");
            }
        });
        return csv.toString();
    }

    static String ordersAsLines() {
        TreeMap<String, Integer> lines = new TreeMap<>();
        SHOP.orders.stream()
                .filter(Transaction::isSale)
                .flatMap(order -> order.items().stream())
                .forEach(item -> lines.merge(item.productId(), 1, Integer::sum));
        return edited(RIGHT.productSales().csv(), cells -> {
            if (lines.containsKey(cells.get(0))) {
                cells.set(3, String.valueOf(lines.get(cells.get(0))));
            }
        });
    }

    static String meanOfMeans() {
        TreeMap<String, List<Double>> means = new TreeMap<>();
        RIGHT.customers().rows().stream().filter(user -> user.orders() > 0).forEach(user -> means.computeIfAbsent(
                        user.tier(), tier -> new ArrayList<>())
                .add(user.revenue().toBigDecimal().doubleValue() / user.orders()));
        return edited(RIGHT.spendingTiers().csv(), cells -> {
            if (means.containsKey(cells.get(0))) {
                cells.set(
                        5,
                        String.valueOf(means.get(cells.get(0)).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow()));
            }
        });
    }

    /** A CSV with other cells; names with commas stand in quotes and stay together. */
    private static String edited(String csv, Consumer<List<String>> edit) {
        String[] lines = csv.split("\n(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        StringBuilder edited = new StringBuilder(lines[0]).append('\n');
        for (String line : List.of(lines).subList(1, lines.length)) {
            List<String> cells = new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
            edit.accept(cells);
            edited.append(String.join(",", cells)).append('\n');
        }
        return edited.toString();
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
