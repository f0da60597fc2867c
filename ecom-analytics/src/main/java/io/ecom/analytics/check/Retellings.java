package io.ecom.analytics.check;

import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways in which records are told wrong. */
final class Retellings {
    private static final String A_SALE = "completed";

    private Retellings() {}

    /** Orders of these statuses count as sold. */
    static Retelling counting(Set<String> statuses) {
        return new Retelling() {
            @Override
            public List<Transaction> transaction(Transaction order) {
                return List.of(
                        statuses.contains(order.status())
                                ? with(order, order.timestamp(), order.items(), order.discount(), A_SALE)
                                : order);
            }
        };
    }

    /** What was paid is taken to be what the lines cost. */
    static Retelling withoutDiscounts() {
        return new Retelling() {
            @Override
            public List<Transaction> transaction(Transaction order) {
                return List.of(with(order, order.timestamp(), order.items(), Money.ZERO, order.status()));
            }
        };
    }

    /** Only some of the users are there. */
    static Retelling onlyUsers(Set<String> kept) {
        return new Retelling() {
            @Override
            public List<User> user(User user) {
                return kept.contains(user.userId()) ? List.of(user) : List.of();
            }

            @Override
            public List<Session> session(Session session) {
                return kept.contains(session.userId()) ? List.of(session) : List.of();
            }
        };
    }

    /** An order stands there once for each of its lines. */
    static Retelling oncePerLine() {
        return new Retelling() {
            @Override
            public List<Transaction> transaction(Transaction order) {
                return Collections.nCopies(order.items().size(), order);
            }
        };
    }

    /** An order counts once, its amount once for each of its lines. */
    static Retelling amountOncePerLine() {
        return new Retelling() {
            @Override
            public List<Transaction> transaction(Transaction order) {
                int lines = order.items().size();
                List<LineItem> items = order.items().stream()
                        .map(item -> LineItem.of(item.productId(), item.quantity() * lines, item.unitPrice()))
                        .toList();
                return List.of(
                        with(order, order.timestamp(), items, order.discount().times(lines), order.status()));
            }
        };
    }

    /** All times are shown by the clocks of a place. */
    static Retelling at(ZoneId zone) {
        return new Retelling() {
            private Instant local(Instant time) {
                return time.plusSeconds(zone.getRules().getOffset(time).getTotalSeconds());
            }

            @Override
            public List<User> user(User user) {
                return List.of(new User(
                        user.userId(),
                        user.place(),
                        local(user.registrationDate()),
                        user.lastActive(),
                        user.name(),
                        user.email(),
                        user.birthDate(),
                        user.gender()));
            }

            @Override
            public List<Session> session(Session session) {
                Instant start = local(session.startTime());
                return List.of(with(session, start, session.pageViews()));
            }

            @Override
            public List<Transaction> transaction(Transaction order) {
                return List.of(with(order, local(order.timestamp()), order.items(), order.discount(), order.status()));
            }
        };
    }

    /** All that happens in a session happens at once. */
    static Retelling atOnce() {
        return new Retelling() {
            @Override
            public List<Session> session(Session session) {
                List<PageView> views = session.pageViews().stream()
                        .map(view -> new PageView(
                                Instant.EPOCH,
                                view.pageType(),
                                view.productId(),
                                view.categoryId(),
                                view.viewDuration()))
                        .toList();
                return List.of(with(session, Instant.EPOCH, views));
            }

            @Override
            public List<Transaction> transaction(Transaction order) {
                return List.of(with(order, Instant.EPOCH, order.items(), order.discount(), order.status()));
            }
        };
    }

    /** The second line of a product stands in an order of its own, as does the third. */
    static Retelling repeatedLinesApart() {
        return new Retelling() {
            @Override
            public List<Transaction> transaction(Transaction order) {
                List<List<LineItem>> orders = new ArrayList<>();
                Map<String, Integer> seen = new HashMap<>();
                for (LineItem item : order.items()) {
                    int nth = seen.merge(item.productId(), 1, Integer::sum) - 1;
                    if (nth == orders.size()) {
                        orders.add(new ArrayList<>());
                    }
                    orders.get(nth).add(item);
                }
                return orders.stream()
                        .map(items -> with(order, order.timestamp(), items, Money.ZERO, order.status()))
                        .toList();
            }
        };
    }

    private static Transaction with(
            Transaction order, Instant time, List<LineItem> items, Money discount, String status) {
        Money subtotal = items.stream().map(LineItem::subtotal).reduce(Money.ZERO, Money::plus);
        return new Transaction(
                order.transactionId(),
                order.sessionId(),
                order.userId(),
                time,
                items,
                subtotal,
                discount,
                subtotal.minus(discount),
                order.paymentMethod(),
                status);
    }

    private static Session with(Session session, Instant start, List<PageView> views) {
        return new Session(
                session.sessionId(),
                session.userId(),
                start,
                start,
                session.durationSeconds(),
                session.place(),
                session.ipAddress(),
                session.device(),
                session.viewedProducts(),
                views,
                session.cartContents(),
                session.conversionStatus(),
                session.referrer());
    }
}
