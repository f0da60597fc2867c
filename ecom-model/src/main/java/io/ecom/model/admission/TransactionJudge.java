package io.ecom.model.admission;

import static java.util.Objects.requireNonNull;

import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class TransactionJudge implements Judge<TransactionJudge.Draft> {
    record Draft(
            @Nullable String sessionId,
            @Nullable String userId,
            WrittenTime timestamp,
            List<Line> lines,
            @Nullable BigDecimal subtotal,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal total,
            @Nullable String paymentMethod,
            @Nullable String status) {}

    /** A line as read. */
    record Line(
            @Nullable String productId,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal subtotal) {}

    @Override
    public Draft read(Fields fields) {
        return new Draft(
                fields.text("session_id"),
                fields.text("user_id"),
                WrittenTime.of(fields, "timestamp"),
                fields.objects("items").stream().map(TransactionJudge::line).toList(),
                fields.number("subtotal"),
                fields.number("discount"),
                fields.number("total"),
                fields.text("payment_method"),
                fields.text("status"));
    }

    @Override
    public Transaction judge(String id, Draft draft, References known, Set<Rule> repairs) {
        requireReferences(draft, known);
        Instant time = draft.timestamp.require();
        String status = Judge.code(draft.status, repairs);
        if (status == null) {
            throw new Rejection(Rule.MISSING_STATUS, "Missing status");
        }
        if (draft.lines.isEmpty()) {
            throw new Rejection(Rule.NO_LINES, "No lines in the transaction");
        }
        draft.lines.forEach(TransactionJudge::requireQuantity);
        draft.lines.forEach(TransactionJudge::requirePrice);
        Totals totals = Totals.of(draft, repairs);
        List<LineItem> items = new ArrayList<>(draft.lines.size());
        for (Line line : draft.lines) {
            items.add(LineItem.of(
                    requireNonNull(line.productId),
                    requireNonNull(line.quantity).longValueExact(),
                    Money.of(requireNonNull(line.unitPrice))));
        }
        String sessionId = draft.sessionId;
        if (sessionId != null && !known.hasSession(sessionId)) {
            repairs.add(Rule.UNKNOWN_SESSION);
            sessionId = null;
        }
        return new Transaction(
                id,
                sessionId,
                requireNonNull(draft.userId),
                time,
                items,
                totals.subtotal(),
                totals.discount(),
                totals.total(),
                Judge.code(draft.paymentMethod, repairs),
                status);
    }

    private static Line line(Fields fields) {
        return new Line(
                fields.text("product_id"),
                fields.number("quantity"),
                fields.number("unit_price"),
                fields.number("subtotal"));
    }

    private static void requireReferences(Draft draft, References known) {
        if (draft.userId == null || !known.hasUser(draft.userId)) {
            throw new Rejection(Rule.UNKNOWN_USER, "Unknown user '%s'".formatted(Excerpt.of(draft.userId)));
        }
        for (Line line : draft.lines) {
            if (line.productId == null || !known.hasProduct(line.productId)) {
                throw new Rejection(
                        Rule.UNKNOWN_PRODUCT_ORDERED, "Unknown product '%s'".formatted(Excerpt.of(line.productId)));
            }
        }
    }

    private static void requireQuantity(Line line) {
        Long quantity = line.quantity == null ? null : Fields.wholeOrNull(line.quantity);
        if (quantity == null || quantity <= 0) {
            throw new Rejection(
                    Rule.BAD_QUANTITY,
                    "Invalid quantity '%s': expected a positive whole number".formatted(Excerpt.of(line.quantity)));
        }
    }

    private static void requirePrice(Line line) {
        if (line.unitPrice == null || Amounts.toCents(line.unitPrice).signum() <= 0) {
            throw new Rejection(
                    Rule.BAD_PRICE,
                    "Invalid unit_price '%s': expected a positive amount".formatted(Excerpt.of(line.unitPrice)));
        }
    }
}
