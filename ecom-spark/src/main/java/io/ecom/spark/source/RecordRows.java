package io.ecom.spark.source;

import io.ecom.model.Category;
import io.ecom.model.Money;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Records as rows of {@link TableSchema}. */
final class RecordRows {
    private RecordRows() {}

    static Row user(User user) {
        return RowFactory.create(
                user.userId(),
                user.place().city(),
                user.place().state(),
                user.place().country(),
                time(user.registrationDate()),
                time(user.lastActive()),
                user.name(),
                user.email(),
                user.birthDate(),
                user.gender());
    }

    static Row category(Category category) {
        return RowFactory.create(category.categoryId(), category.name());
    }

    /** Of subcategories with the same id the first one counts. */
    static List<Row> subcategories(Category category) {
        Set<String> seen = new HashSet<>();
        return category.subcategories().stream()
                .filter(part -> seen.add(part.subcategoryId()))
                .map(part -> RowFactory.create(
                        category.categoryId(), part.subcategoryId(), part.name(), part.profitMargin()))
                .toList();
    }

    static Row product(Product product) {
        return RowFactory.create(
                product.productId(),
                product.name(),
                product.categoryId(),
                product.subcategoryId(),
                amount(product.basePrice()),
                product.currentStock(),
                product.active(),
                array(product.priceHistory(), point -> RowFactory.create(amount(point.price()), time(point.date()))),
                time(product.creationDate()));
    }

    static Row session(Session session) {
        return RowFactory.create(
                session.sessionId(),
                session.userId(),
                time(session.startTime()),
                time(session.endTime()),
                session.durationSeconds(),
                session.place().city(),
                session.place().state(),
                session.place().country(),
                session.ipAddress(),
                session.device().type(),
                session.device().os(),
                session.device().browser(),
                session.referrer(),
                session.conversionStatus(),
                session.viewedProducts().toArray(),
                array(
                        session.pageViews(),
                        view -> RowFactory.create(
                                time(view.timestamp()),
                                view.pageType(),
                                view.productId(),
                                view.categoryId(),
                                view.viewDuration())),
                array(
                        session.cartContents(),
                        item -> RowFactory.create(item.productId(), item.quantity(), amount(item.price()))));
    }

    static Row transaction(Transaction transaction) {
        return RowFactory.create(
                transaction.transactionId(),
                transaction.sessionId(),
                transaction.userId(),
                time(transaction.timestamp()),
                array(
                        transaction.items(),
                        line -> RowFactory.create(
                                line.productId(), line.quantity(), amount(line.unitPrice()), amount(line.subtotal()))),
                amount(transaction.subtotal()),
                amount(transaction.discount()),
                amount(transaction.total()),
                transaction.paymentMethod(),
                transaction.status());
    }

    /** Spark's encoders take arrays where they would not take a list. */
    private static <T> Object[] array(List<T> values, Function<T, Row> toRow) {
        return values.stream().map(toRow).toArray();
    }

    private static @Nullable LocalDateTime time(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static BigDecimal amount(Money money) {
        return money.toBigDecimal();
    }
}
