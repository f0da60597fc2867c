package io.ecom.examples;

import io.ecom.model.Money;
import io.ecom.model.Transaction;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.RecordSink;
import java.nio.file.Path;

/** Adds up the sales in a folder of JSON files, whatever their size, and says what was wrong with them. Needs ecom-model alone. */
public final class ReadFiles {
    private ReadFiles() {}

    public static void main(String[] args) {
        Sum sum = new Sum();
        Admission admission = DatasetReader.open(Path.of(args[0]))
                .admit(
                        sum,
                        (record, why) -> System.out.printf(
                                "%s, record %d: %s%n", record.file(), record.position(), why.reason()),
                        Progress.NONE);
        System.out.printf("Net revenue %s%n", sum.revenue);
        admission.dataQuality().stream()
                .filter(found -> found.records() > 0)
                .forEach(found -> System.out.printf(
                        "%s %s by rule %s: %d%n", found.entity(), found.action(), found.rule(), found.records()));
    }

    private static final class Sum implements RecordSink {
        private Money revenue = Money.ZERO;

        @Override
        public void transaction(Transaction order) {
            if (order.isSale()) {
                revenue = revenue.plus(order.total());
            }
        }
    }
}
