package io.ecom.analytics.check;

import static java.util.Objects.requireNonNullElse;

import io.ecom.model.RandomShop;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.FunnelStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A shop's records at hand, and tables made of them the way somebody does who does it by hand. */
final class ShopRecords implements RecordSink {
    static final Predicate<Transaction> SOLD = Transaction::isSale;
    static final Function<Transaction, BigDecimal> NET = order -> order.total().toBigDecimal();
    static final Function<Transaction, BigDecimal> GROSS =
            order -> order.subtotal().toBigDecimal();
    static final Function<Transaction, Instant> UTC = Transaction::timestamp;

    final List<User> users = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Transaction> orders = new ArrayList<>();

    static ShopRecords random() {
        ShopRecords records = new ShopRecords();
        RandomShop.send(7, 60, records);
        return records;
    }

    @Override
    public void user(User user) {
        users.add(user);
    }

    @Override
    public void session(Session session) {
        sessions.add(session);
    }

    @Override
    public void transaction(Transaction transaction) {
        orders.add(transaction);
    }

    /** The table {@code daily_sales} of the orders and amounts that somebody takes for right. */
    String dailySales(
            Predicate<Transaction> sold,
            Function<Transaction, BigDecimal> amount,
            Function<Transaction, Instant> clock) {
        TreeMap<LocalDate, List<Transaction>> days = new TreeMap<>();
        LocalDate first = orders.stream()
                .map(clock)
                .map(Times::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = orders.stream()
                .map(clock)
                .map(Times::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, new ArrayList<>()));
        orders.stream().filter(sold).forEach(order -> days.get(Times.day(clock.apply(order)))
                .add(order));
        StringBuilder csv = new StringBuilder("date,orders,units,gross,discount,net,buyers\n");
        days.forEach((day, sales) -> {
            BigDecimal gross = sum(sales, GROSS);
            BigDecimal net = sum(sales, amount);
            csv.append("%s,%d,%d,%s,%s,%s,%d%n"
                    .formatted(
                            day,
                            sales.size(),
                            sales.stream()
                                    .flatMap(order -> order.items().stream())
                                    .mapToLong(item -> item.quantity())
                                    .sum(),
                            gross,
                            gross.subtract(net),
                            net,
                            sales.stream().map(Transaction::userId).distinct().count()));
        });
        return csv.toString();
    }

    /** The table {@code purchase_frequency} of some users. */
    String purchaseFrequency(Predicate<User> there) {
        int[] from = {0, 1, 2, 5, 10};
        String[] names = {"none", "one_time", "occasional", "regular", "frequent"};
        StringBuilder csv = new StringBuilder("segment,min_orders,max_orders,users,orders,revenue\n");
        for (int i = 0; i < from.length; i++) {
            int least = from[i];
            int most = i == 4 ? Integer.MAX_VALUE : from[i + 1] - 1;
            List<List<Transaction>> inside = users.stream()
                    .filter(there)
                    .map(this::salesOf)
                    .filter(sales -> sales.size() >= least && sales.size() <= most)
                    .toList();
            csv.append("%s,%d,%s,%d,%d,%s%n"
                    .formatted(
                            names[i],
                            least,
                            i == 4 ? "" : String.valueOf(most),
                            inside.size(),
                            inside.stream().mapToInt(List::size).sum(),
                            inside.stream().map(sales -> sum(sales, NET)).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        return csv.toString();
    }

    List<Transaction> salesOf(User user) {
        return orders.stream()
                .filter(SOLD)
                .filter(order -> order.userId().equals(user.userId()))
                .toList();
    }

    /** The table {@code funnel} of sessions that have all steps up to one, in whatever order, or only that one. */
    String unorderedFunnel(boolean allBefore) {
        StringBuilder csv = new StringBuilder("step,sessions,share_of_first,share_of_previous,median_seconds\n");
        long[] counts = unordered(allBefore, session -> true);
        for (int step = 0; step < counts.length; step++) {
            csv.append("%s,%d,%s,%s,%s%n"
                    .formatted(
                            FunnelStep.STEPS.get(step),
                            counts[step],
                            (double) counts[step] / counts[0],
                            step == 0 ? "" : String.valueOf((double) counts[step] / counts[step - 1]),
                            step == 0 ? "" : "60"));
        }
        return csv.toString();
    }

    /** The table {@code funnel_breakdown} of sessions that have all steps up to one, in whatever order. */
    String unorderedFunnelBreakdown() {
        StringBuilder csv = new StringBuilder("dimension,value,step,sessions,share_of_first,median_seconds\n");
        Map<String, Function<Session, String>> dimensions = Map.of(
                "device", session -> requireNonNullElse(session.device().type(), ""),
                "referrer", session -> requireNonNullElse(session.referrer(), ""));
        dimensions.forEach((dimension, valueOf) -> sessions.stream()
                .map(valueOf)
                .distinct()
                .forEach(value -> {
                    long[] counts =
                            unordered(true, session -> valueOf.apply(session).equals(value));
                    for (int step = 0; step < counts.length; step++) {
                        String share = counts[0] == 0 ? "" : String.valueOf((double) counts[step] / counts[0]);
                        csv.append("%s,%s,%s,%d,%s,60%n"
                                .formatted(dimension, value, FunnelStep.STEPS.get(step), counts[step], share));
                    }
                }));
        return csv.toString();
    }

    private long[] unordered(boolean allBefore, Predicate<Session> counted) {
        TreeSet<String> bought = new TreeSet<>();
        // Admission blanks the name of a session that is not there; these records come without admission.
        TreeSet<String> known =
                new TreeSet<>(sessions.stream().map(Session::sessionId).toList());
        orders.stream()
                .filter(order -> order.sessionId() != null && known.contains(order.sessionId()))
                .forEach(order -> bought.add(order.sessionId()));
        List<Predicate<Session>> steps = new ArrayList<>();
        FunnelStep.PAGE_TYPES.forEach(page -> steps.add(session ->
                session.pageViews().stream().anyMatch(view -> view.pageType().equals(page))));
        steps.add(session -> bought.contains(session.sessionId()));
        return IntStream.range(0, steps.size())
                .mapToLong(step -> sessions.stream()
                        .filter(counted)
                        .filter(steps.subList(allBefore ? 0 : step, step + 1).stream()
                                .reduce(session -> true, Predicate::and))
                        .count())
                .toArray();
    }

    static BigDecimal sum(List<Transaction> orders, Function<Transaction, BigDecimal> amount) {
        return orders.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
