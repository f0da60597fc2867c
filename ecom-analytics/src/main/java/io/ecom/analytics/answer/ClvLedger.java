package io.ecom.analytics.answer;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.value.Buyer;
import io.ecom.analytics.clv.value.ClvOptions;
import io.ecom.analytics.clv.value.ClvTable;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hears all admitted records once and then says what each buyer is expected to bring. For one thread. */
public final class ClvLedger implements RecordSink {
    private final Map<String, Entry> users = new TreeMap<>();
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    /** The table with the facts of its models. */
    public record Result(Answer<Clv> answer, ClvModel model) {}

    private static final class Entry {
        private final LocalDate registered;
        private final PurchaseDays purchases = new PurchaseDays();
        private boolean bought;
        private long sessions;
        private long sessionSeconds;

        private Entry(LocalDate registered) {
            this.registered = registered;
        }
    }

    @Override
    public void user(User user) {
        users.put(user.userId(), new Entry(Times.day(user.registrationDate())));
    }

    @Override
    public void session(Session session) {
        Entry entry = users.get(session.userId());
        entry.sessions++;
        entry.sessionSeconds += session.durationSeconds();
    }

    @Override
    public void transaction(Transaction transaction) {
        LocalDate day = Times.day(transaction.timestamp());
        firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
        lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        if (transaction.isSale()) {
            Entry entry = users.get(transaction.userId());
            entry.purchases.add(day, transaction.total());
            entry.bought = true;
        }
    }

    /** Fits and scores; of a shop without any transaction the table is empty. */
    public Result result(ClvOptions options) {
        LocalDate first = firstDay == null ? LocalDate.EPOCH : firstDay;
        LocalDate last = lastDay == null ? LocalDate.EPOCH : lastDay;
        List<Buyer> buyers = new ArrayList<>();
        users.forEach((id, entry) -> {
            if (entry.bought) {
                buyers.add(new Buyer(
                        id, entry.registered, entry.purchases.history(last), entry.sessions, entry.sessionSeconds));
            }
        });
        ClvTable table = ClvTable.of(buyers, first, last, options);
        return new Result(Answer.of(Clv.class, table.rows()), table.model());
    }
}
