package io.ecom.analytics.answer;

import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All sales, the observed period, and each day's sessions. */
final class SalesLedger implements RecordSink {
    private final List<Sale> sales = new ArrayList<>();
    private final TreeMap<LocalDate, long[]> sessions = new TreeMap<>();
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    @Override
    public void session(Session session) {
        long[] counts = sessions.computeIfAbsent(Times.day(session.startTime()), day -> new long[2]);
        counts[0]++;
        counts[1] += session.converted() ? 1 : 0;
    }

    @Override
    public void transaction(Transaction transaction) {
        LocalDate day = Times.day(transaction.timestamp());
        firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
        lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        if (transaction.isSale()) {
            sales.add(Sale.of(transaction));
        }
    }

    List<Sale> sales() {
        return sales;
    }

    /** Sessions and converted sessions of the days from one to another, both included. */
    long[] sessions(LocalDate from, LocalDate to) {
        long[] sum = new long[2];
        for (Map.Entry<LocalDate, long[]> day :
                sessions.subMap(from, true, to, true).entrySet()) {
            sum[0] += day.getValue()[0];
            sum[1] += day.getValue()[1];
        }
        return sum;
    }

    /** The day of the first transaction of any status, null when there is none. */
    @Nullable
    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }
}
