package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatWasStreamed() {
        ShopGenerator shop = ShopGenerator.of(Preset.TINY.options());
        shop.writeTo(folder.resolve("shop"), OutputOptions.defaults(), Progress.NONE);
        Records read = new Records();
        DatasetReader.open(folder.resolve("shop")).admit(read, Quarantine.NONE, Progress.NONE);
        assertThat(read.users).isEqualTo(shop.users().toList());
        assertThat(read.products).isEqualTo(shop.products().toList());
        assertThat(read.sessions).isEqualTo(shop.sessions().toList());
        assertThat(read.transactions).isEqualTo(shop.transactions().toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "FLAT", "CDNOW"})
    void admissionHasNothingToRepairOrQuarantine(Preset preset) {
        GeneratorOptions small = preset.options().withActivity(2_000, 300).withUsers(100);
        ShopGenerator.of(small).writeTo(folder.resolve("shop"), OutputOptions.defaults(), Progress.NONE);
        Admission admission = DatasetReader.open(folder.resolve("shop")).admit(Progress.NONE);
        assertThat(admission.dataQuality()).allSatisfy(row -> {
            assertThat(row.records()).as(row.entity() + " " + row.rule()).isZero();
            assertThat(row.checked()).isPositive();
        });
    }

    private static final class Records implements RecordSink {
        private final List<User> users = new ArrayList<>();
        private final List<Product> products = new ArrayList<>();
        private final List<Session> sessions = new ArrayList<>();
        private final List<Transaction> transactions = new ArrayList<>();

        @Override
        public void user(User user) {
            users.add(user);
        }

        @Override
        public void product(Product product) {
            products.add(product);
        }

        @Override
        public void session(Session session) {
            sessions.add(session);
        }

        @Override
        public void transaction(Transaction transaction) {
            transactions.add(transaction);
        }
    }
}
