package io.ecom.analytics.clv.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Lists;
import io.ecom.analytics.clv.Unit;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.analytics.clv.table.ObservedPeriod;
import io.ecom.model.orders.OrderColumns;
import io.ecom.model.orders.OrderList;
import io.ecom.model.result.ClvModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderBookTest {
    private static final ClvOptions OPTIONS = ClvOptions.DEFAULTS.resampling(3);

    @TempDir
    private Path folder;

    private CustomerList customers(String text, @Nullable LocalDate until) throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(file, text);
        return OrderBook.read(new OrderList(file, OrderColumns.RECOGNIZED, null), until);
    }

    @Test
    void refundsAreNettedAgainstTheSameDayAndCounted() throws IOException {
        CustomerList customers = customers("""
                customer,date,amount
                ann,2025-01-01,10.00
                ann,2025-01-08,30.00
                ann,2025-01-08,-10.00
                ann,2025-01-15,20.00
                ann,2025-01-15,-20.00
                ann,2025-01-22,-5.00
                bob,2025-01-02,-5.00
                cat,2025-01-02,0.00
                ,2025-01-02,9.00
                """, null);
        List<ListedCustomer> rows = Lists.newArrayList(customers.rows(customers.study(OPTIONS)));

        assertThat(customers.period())
                .isEqualTo(new ObservedPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 22)));
        assertThat(customers.leftOut()).isEqualTo(new CustomerList.LeftOut(4, 3, 1, 0));
        assertThat(customers.read().nameless()).isEqualTo(1);
        assertThat(rows).extracting(ListedCustomer::customer).containsExactlyInAnyOrder("ann", "cat");
        ListedCustomer ann = rows.get(rows.get(0).customer().equals("ann") ? 0 : 1);
        assertThat(ann.frequency()).isEqualTo(1);
        assertThat(ann.recency()).isEqualTo(7);
        assertThat(ann.age()).isEqualTo(21);
        assertThat(ann.monetary()).hasToString("20.00");
    }

    @Test
    void ordersAfterTheLastDayDoNotCount() throws IOException {
        CustomerList customers = customers("""
                customer,date,amount
                ann,2025-01-01,10.00
                ann,2025-02-01,10.00
                """, LocalDate.of(2025, 1, 10));

        assertThat(customers.period().last()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(customers.leftOut()).isEqualTo(new CustomerList.LeftOut(0, 0, 0, 1));
        assertThat(customers
                        .buyers()
                        .get("ann")
                        .history(customers.period().last())
                        .frequency())
                .isZero();
    }

    @Test
    void withoutAmountsThereIsNoValue() throws IOException {
        CustomerList customers = customers("""
                customer,date
                ann,2025-01-01
                ann,2025-01-08
                bob,2025-01-10
                """, null);
        ClvStudy study = customers.study(OPTIONS);

        assertThat(customers.rows(study)).toIterable().hasSize(2).allSatisfy(row -> {
            assertThat(row.clv()).isNull();
            assertThat(row.expectedValue()).isNull();
            assertThat(row.expectedOrders()).isPositive();
        });
        ClvModel model = study.modelOfPurchases(Unit.DAY);
        assertThat(model.spendModel()).isNull();
        assertThat(model.warnings())
                .containsExactly(
                        "Likelihood has no maximum: purchases look Poisson; fitted 'Poisson'",
                        "Horizon of 365 days is longer than the 10 days observed");
    }

    @Test
    void aListWithoutOrdersSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customers("customer,date\n,2025-01-01\n", null))
                .withMessage("No orders to value: found 1 rows, 1 of them without a customer and 0 after the last day");
    }
}
