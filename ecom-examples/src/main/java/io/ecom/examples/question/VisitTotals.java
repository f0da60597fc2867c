package io.ecom.examples.question;

import io.ecom.hbase.query.UserActivity;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;
import java.util.List;

/** The answer to "how many sessions are there and how many converted". */
@Table("visit_totals")
public record VisitTotals(
        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long converted) {
    static List<VisitTotals> ofUsers(List<UserActivity> users) {
        return List.of(new VisitTotals(
                users.stream().mapToLong(UserActivity::sessions).sum(),
                users.stream().mapToLong(UserActivity::convertedSessions).sum()));
    }

    /** Every session has one weekday. */
    static List<VisitTotals> ofConversion(List<Conversion> rows) {
        List<Conversion> weekdays =
                rows.stream().filter(row -> row.dimension().equals("weekday")).toList();
        return List.of(new VisitTotals(
                weekdays.stream().mapToLong(Conversion::sessions).sum(),
                weekdays.stream().mapToLong(Conversion::converted).sum()));
    }
}
