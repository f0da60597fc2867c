package io.ecom.examples.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.examples.question.Questions;
import io.ecom.examples.question.SparkAnswers;
import io.ecom.model.Category;
import io.ecom.model.Money;
import io.ecom.model.Product;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.FanOut;
import io.ecom.model.load.Loader;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.Reconciliation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One store holds one wrong cent: the reconciliation says where. The tables of Spark are here those of plain Java. */
class WrongCentTest {
    @TempDir
    private static Path temp;

    private static Answers answers;
    private static ReconcileStage.Reconciled reconciled;

    @BeforeAll
    static void reconcileStoresOfWhichOneIsWrong() throws IOException {
        answers = new Answers(Duration.ofHours(24));
        try (OpenStores stores = OpenStores.openForOneRun(StoreAddresses.NONE, Map.of(), temp.resolve("stores"));
                Loader mongo = stores.mongo().load("sample");
                Loader hbase = stores.hbase().load("sample")) {
            SampleShop.sendTo(new FanOut(List.of(new WrongCent(mongo), hbase, answers)));
            mongo.finish(List.of());
            hbase.finish(List.of());
            for (Answer<?> answer : answers.all()) {
                Files.writeString(temp.resolve(answer.table().name() + ".csv"), answer.csv());
            }
            reconciled = new ReconcileStage(new Questions(
                                    answers,
                                    PairLimits.DEFAULTS,
                                    stores.mongo(),
                                    stores.hbase(),
                                    new SparkAnswers(temp, Map.of("summary", Duration.ofMillis(7))))
                            .all())
                    .run();
        }
    }

    @Test
    void theQuestionAndTheFirstRowThatDiffersAreNamed() {
        String day = SampleShop.TRANSACTIONS.stream()
                .filter(WrongCent::canBeWrong)
                .findFirst()
                .map(sale -> Times.day(sale.timestamp()).toString())
                .orElseThrow();
        List<String> lines = answers.dailySales().csv().lines().toList();
        int row = lines.indexOf(
                lines.stream().filter(line -> line.startsWith(day)).findFirst().orElseThrow());
        String right = lines.get(row);
        String[] fields = right.split(",");
        fields[4] = Money.of(fields[4]).minus(Money.ofCents(1)).toString();
        fields[5] = Money.of(fields[5]).plus(Money.ofCents(1)).toString();

        assertThat(reconciled.agrees()).isFalse();
        assertThat(reconciled.differences())
                .contains("Engines disagree on question 'daily_sales' in row %d: java says '%s', mongodb says '%s'"
                        .formatted(row, right, String.join(",", fields)));
    }

    @Test
    void onlyQuestionsThatTheCentMovesDisagree() {
        assertThat(reconciled.rows().stream()
                        .filter(row -> !row.agrees())
                        .map(Reconciliation::question)
                        .distinct())
                .contains("daily_sales", "order_status", "purchase_frequency")
                .doesNotContain("product_units", "user_visits", "visit_totals", "bought_with_best_seller");
    }

    @Test
    void moreThanADozenQuestionsHaveTwoEnginesOrMoreAndEachItsTime() {
        assertThat(reconciled.questions()).isGreaterThanOrEqualTo(12);
        Map<String, List<Reconciliation>> questions =
                reconciled.rows().stream().collect(Collectors.groupingBy(Reconciliation::question));
        assertThat(questions.values()).allSatisfy(engines -> assertThat(engines).hasSizeGreaterThanOrEqualTo(2));
        assertThat(reconciled.rows()).extracting(Reconciliation::engine).contains("java", "mongodb", "hbase", "spark");
        assertThat(questions.get("window_sales"))
                .filteredOn(row -> row.engine().equals("spark"))
                .allSatisfy(row -> assertThat(row.millis()).isGreaterThanOrEqualTo(7));
    }

    /** Hands on everything, but the first sale with a discount gets a cent less of it. */
    private static final class WrongCent implements RecordSink {
        private final RecordSink store;
        private boolean done;

        WrongCent(RecordSink store) {
            this.store = store;
        }

        @Override
        public void user(User user) {
            store.user(user);
        }

        @Override
        public void category(Category category) {
            store.category(category);
        }

        @Override
        public void product(Product product) {
            store.product(product);
        }

        @Override
        public void session(Session session) {
            store.session(session);
        }

        @Override
        public void transaction(Transaction right) {
            boolean wrong = !done && canBeWrong(right);
            done |= wrong;
            store.transaction(wrong ? wrong(right) : right);
        }

        static boolean canBeWrong(Transaction transaction) {
            return transaction.isSale() && transaction.discount().isPositive();
        }

        private static Transaction wrong(Transaction right) {
            Money cent = Money.ofCents(1);
            return new Transaction(
                    right.transactionId(),
                    right.sessionId(),
                    right.userId(),
                    right.timestamp(),
                    right.items(),
                    right.subtotal(),
                    right.discount().minus(cent),
                    right.total().plus(cent),
                    right.paymentMethod(),
                    right.status());
        }
    }
}
