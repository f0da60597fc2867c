package io.ecom.analytics.law;

import static io.ecom.analytics.law.Law.ARITHMETIC;
import static io.ecom.analytics.law.Law.INSIDE_WINDOW;
import static io.ecom.analytics.law.Law.KNOWN_IDS;
import static io.ecom.analytics.law.Law.UNIQUE_IDS;

import io.ecom.model.CartItem;
import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.LawCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hears all records of a data set once, in the order of the files, and then tells which laws are broken.
 *
 * <p>It holds the products, a few words of each user and of each session that converted, and 16 bytes of every other
 * session and order. For one thread.
 */
public final class Laws implements RecordSink {
    private final LawScope scope;
    private final Findings findings = new Findings();
    private final Set<String> categories = new HashSet<>();
    private final IdSet sessions = new IdSet();
    private final IdSet orders = new IdSet();
    private final Users users = new Users(findings);
    private final Shelves shelves;
    private final SessionLaws sessionLaws = new SessionLaws(findings);
    private final ConvertedSessions converted = new ConvertedSessions(findings);
    private boolean ended;

    public Laws(LawScope scope) {
        this.scope = scope;
        this.shelves = new Shelves(findings, scope.stock());
    }

    @Override
    public void user(User user) {
        unique(Entity.USERS, user.userId(), users.add(user));
    }

    @Override
    public void category(Category category) {
        unique(Entity.CATEGORIES, category.categoryId(), categories.add(category.categoryId()));
    }

    @Override
    public void product(Product product) {
        unique(Entity.PRODUCTS, product.productId(), shelves.add(product));
        if (product.categoryId() != null) {
            known(categories.contains(product.categoryId()), "product", product.productId(), product.categoryId());
        }
    }

    @Override
    public void session(Session session) {
        String id = session.sessionId();
        unique(Entity.SESSIONS, id, sessions.add(id));
        known(users.contains(session.userId()), "session", id, session.userId());
        for (PageView view : session.pageViews()) {
            if (view.productId() != null) {
                known(shelves.contains(view.productId()), "session", id, view.productId());
            }
        }
        for (CartItem item : session.cartContents()) {
            known(shelves.contains(item.productId()), "session", id, item.productId());
        }
        inWindow(session.startTime(), "session", id);
        inWindow(session.endTime(), "session", id);
        users.seen(session.userId(), session.startTime(), session.endTime(), "session", id);
        sessionLaws.check(session);
        converted.add(session);
    }

    @Override
    public void transaction(Transaction order) {
        String id = order.transactionId();
        unique(Entity.TRANSACTIONS, id, orders.add(id));
        known(users.contains(order.userId()), "transaction", id, order.userId());
        for (LineItem line : order.items()) {
            known(shelves.contains(line.productId()), "transaction", id, line.productId());
        }
        findings.check(ARITHMETIC, adds(order), () -> "transaction '%s' does not add up".formatted(id));
        inWindow(order.timestamp(), "transaction", id);
        users.seen(order.userId(), order.timestamp(), order.timestamp(), "transaction", id);
        shelves.order(order);
        String sessionId = order.sessionId();
        if (sessionId != null) {
            boolean there = sessions.contains(sessionId);
            known(there, "transaction", id, sessionId);
            if (there) {
                converted.order(order, sessionId);
            }
        }
    }

    /** A row for each law. To be asked when all records have been heard. */
    public List<LawCheck> checks() {
        if (!ended) {
            ended = true;
            users.end();
            shelves.end();
            converted.end();
        }
        return findings.checks();
    }

    private void unique(Entity entity, String id, boolean isNew) {
        findings.check(UNIQUE_IDS, isNew, () -> "%s '%s' stands twice".formatted(entity.idField(), id));
    }

    private void known(boolean known, String kind, String id, String named) {
        findings.check(KNOWN_IDS, known, () -> "%s '%s' names '%s', which is not there".formatted(kind, id, named));
    }

    private void inWindow(Instant time, String kind, String id) {
        scope.window().ifPresent(days -> {
            LocalDate day = Times.day(time);
            findings.check(
                    INSIDE_WINDOW,
                    !day.isBefore(days.first()) && !day.isAfter(days.last()),
                    () -> "%s '%s' is at %s, the window from %s to %s"
                            .formatted(kind, id, Times.text(time), days.first(), days.last()));
        });
    }

    /** The record's own invariants say the same; this is the second opinion. */
    private static boolean adds(Transaction order) {
        long sum = 0;
        for (LineItem line : order.items()) {
            if (line.subtotal().cents() != line.quantity() * line.unitPrice().cents()) {
                return false;
            }
            sum += line.subtotal().cents();
        }
        return order.subtotal().cents() == sum
                && order.total().equals(Money.ofCents(sum - order.discount().cents()));
    }
}
