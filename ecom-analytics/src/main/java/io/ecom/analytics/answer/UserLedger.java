package io.ecom.analytics.answer;

import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each user bought and how often each came. */
final class UserLedger implements RecordSink {
    private final Map<String, Entry> users = new HashMap<>();

    @Override
    public void user(User user) {
        users.put(user.userId(), new Entry(user));
    }

    @Override
    public void session(Session session) {
        users.get(session.userId()).add(session);
    }

    @Override
    public void transaction(Transaction transaction) {
        if (transaction.isSale()) {
            users.get(transaction.userId()).add(Sale.of(transaction));
        }
    }

    /** All users by id. */
    List<Entry> byId() {
        List<Entry> entries = new ArrayList<>(users.values());
        entries.sort(Comparator.comparing(Entry::userId));
        return entries;
    }

    /** The users with a sale, those with the highest revenue first. */
    List<Entry> buyersByRevenue() {
        return byId().stream()
                .filter(entry -> entry.orders > 0)
                .sorted(Comparator.comparingLong(Entry::revenue).reversed().thenComparing(Entry::userId))
                .toList();
    }

    /** One user's sums; revenue is net, in cents. */
    static final class Entry {
        private final String userId;
        private final Instant registered;
        private final @Nullable LocalDate birthDate;
        private long orders;
        private long units;
        private long revenue;
        private @Nullable Instant firstOrder;
        private @Nullable Instant lastOrder;
        private long sessions;
        private long pageViews;
        private long sessionSeconds;
        private long convertedSessions;

        private Entry(User user) {
            this.userId = user.userId();
            this.registered = user.registrationDate();
            this.birthDate = user.birthDate();
        }

        private void add(Session session) {
            sessions++;
            pageViews += session.pageViews().size();
            sessionSeconds += session.durationSeconds();
            convertedSessions += session.converted() ? 1 : 0;
        }

        private void add(Sale sale) {
            orders++;
            units += sale.units();
            revenue += sale.net();
            firstOrder = firstOrder == null || sale.time().isBefore(firstOrder) ? sale.time() : firstOrder;
            lastOrder = lastOrder == null || sale.time().isAfter(lastOrder) ? sale.time() : lastOrder;
        }

        String userId() {
            return userId;
        }

        Instant registered() {
            return registered;
        }

        @Nullable
        LocalDate birthDate() {
            return birthDate;
        }

        long orders() {
            return orders;
        }

        long units() {
            return units;
        }

        long revenue() {
            return revenue;
        }

        @Nullable
        Instant firstOrder() {
            return firstOrder;
        }

        @Nullable
        Instant lastOrder() {
            return lastOrder;
        }

        long sessions() {
            return sessions;
        }

        long pageViews() {
            return pageViews;
        }

        long sessionSeconds() {
            return sessionSeconds;
        }

        long convertedSessions() {
            return convertedSessions;
        }
    }
}
