package io.ecom.analytics.answer;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.table.Beginning;
import io.ecom.analytics.clv.table.Buyer;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.analytics.clv.table.CustomerBase;
import io.ecom.analytics.clv.table.ObservedPeriod;
import io.ecom.model.Money;
import io.ecom.model.Times;
import io.ecom.model.result.Clv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each buyer is expected to bring; sales of a user on one day are one purchase. */
final class ClvAnswer {
    private final ClvStudy study;
    private final List<Buyer> buyers;

    private ClvAnswer(ClvStudy study, List<Buyer> buyers) {
        this.study = study;
        this.buyers = buyers;
    }

    /** Fits and scores; of a shop without any transaction the table is empty. */
    static ClvAnswer of(UserLedger users, SalesLedger sales, ClvOptions options) {
        LocalDate first = sales.firstDay() == null ? LocalDate.EPOCH : sales.firstDay();
        LocalDate last = sales.lastDay() == null ? first : sales.lastDay();
        ObservedPeriod period = new ObservedPeriod(first, last);
        Map<String, PurchaseDays> purchases = new HashMap<>();
        for (Sale sale : sales.sales()) {
            purchases
                    .computeIfAbsent(sale.userId(), id -> new PurchaseDays())
                    .add(sale.day(), Money.ofCents(sale.net()));
        }
        CustomerBase.Builder base = new CustomerBase.Builder(period);
        List<Buyer> buyers = new ArrayList<>();
        for (UserLedger.Entry user : users.byId()) {
            PurchaseDays days = purchases.get(user.userId());
            if (days != null) {
                base.add(Beginning.of(Times.day(user.registered()), period), days);
                buyers.add(new Buyer(user.userId(), days.history(last), user.sessions(), user.sessionSeconds()));
            }
        }
        return new ClvAnswer(ClvStudy.of(base.build(), options), buyers);
    }

    ClvStudy study() {
        return study;
    }

    Answer<Clv> answer() {
        return Answer.of(Clv.class, study.rows(buyers));
    }
}
