package io.ecom.spark.analysis;

import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.analytics.clv.table.ObservedPeriod;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The buyers of a shop and what they are worth, fitted on the driver.
 *
 * @param buyers as {@link CustomerBases#buyers} has them, kept
 */
record CustomerValue(Dataset<Row> buyers, ClvStudy study) {
    static CustomerValue of(Facts facts, ClvOptions options) {
        ObservedPeriod period = new ObservedPeriod(
                date(facts.period().get(0)), date(facts.period().get(1)));
        Dataset<Row> days = facts.keep(CustomerBases.days(facts));
        Dataset<Row> buyers = facts.keep(CustomerBases.buyers(days, facts, period));
        return new CustomerValue(buyers, ClvStudy.of(CustomerBases.of(buyers, days, period), options));
    }

    /** A shop without any transaction has no buyers on any day. */
    private static LocalDate date(@Nullable Object day) {
        if (day == null) {
            return LocalDate.EPOCH;
        }
        return day instanceof LocalDate date ? date : ((java.sql.Date) day).toLocalDate();
    }
}
