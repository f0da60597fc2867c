package io.ecom.analytics.law;

import static io.ecom.analytics.law.Law.PRICE_PAID;
import static io.ecom.analytics.law.Law.STOCK_BALANCE;
import static io.ecom.analytics.law.Law.STOCK_NEVER_SHORT;

import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.truth.StockLedger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The products, their prices over time, and what the orders take from each shelf. */
final class Shelves {
    private static final Set<String> NEVER_LEFT = Set.of("cancelled", "failed");
    private static final Set<String> CAME_BACK = Set.of("returned", "refunded");

    private final Findings findings;
    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();

    Shelves(Findings findings, List<StockLedger> ledgers) {
        this.findings = findings;
        ledgers.forEach(ledger -> shelves.put(ledger.productId(), new Shelf(ledger)));
    }

    /** Whether the id is new. */
    boolean add(Product product) {
        return products.putIfAbsent(product.productId(), product) == null;
    }

    boolean contains(String productId) {
        return products.containsKey(productId);
    }

    void order(Transaction order) {
        for (LineItem line : order.items()) {
            Product product = products.get(line.productId());
            if (product != null) {
                price(order, line, product);
            }
            Shelf shelf = shelves.get(line.productId());
            if (shelf != null && !NEVER_LEFT.contains(order.status())) {
                shelf.ordered += line.quantity();
                shelf.byDay.merge(Times.day(order.timestamp()), -line.quantity(), Long::sum);
                shelf.returned += CAME_BACK.contains(order.status()) ? line.quantity() : 0;
            }
        }
    }

    void end() {
        shelves.forEach((productId, shelf) -> {
            StockLedger ledger = shelf.ledger;
            long due = ledger.initial() + ledger.restocked() - shelf.ordered + shelf.returned;
            Product product = products.get(productId);
            Long current = product == null ? null : product.currentStock();
            findings.check(
                    STOCK_BALANCE,
                    current != null && current == due && ledger.current() == due,
                    () -> "product '%s' should have %d left, current_stock is %s".formatted(productId, due, current));
            findings.check(
                    STOCK_NEVER_SHORT, shelf.isNeverShort(), () -> "product '%s' runs short".formatted(productId));
        });
    }

    private void price(Transaction order, LineItem line, Product product) {
        Money due = priceAt(product, order);
        findings.check(
                PRICE_PAID,
                line.unitPrice().equals(due),
                () -> "transaction '%s' pays %s for product '%s', whose price then is %s"
                        .formatted(order.transactionId(), line.unitPrice(), line.productId(), due));
    }

    /** The price at the instant of an order, null before the first. */
    private static @Nullable Money priceAt(Product product, Transaction order) {
        Money price = product.priceHistory().isEmpty() ? product.basePrice() : null;
        for (PricePoint point : product.priceHistory()) {
            price = point.date().isAfter(order.timestamp()) ? price : point.price();
        }
        return price;
    }

    private static final class Shelf {
        private final StockLedger ledger;
        private final Map<LocalDate, Long> byDay = new TreeMap<>();
        private long ordered;
        private long returned;

        private Shelf(StockLedger ledger) {
            this.ledger = ledger;
            ledger.restocks().forEach(restock -> byDay.merge(restock.date(), restock.units(), Long::sum));
        }

        /** Units that come back are not counted on: nobody knows when. */
        private boolean isNeverShort() {
            long left = ledger.initial();
            for (long change : byDay.values()) {
                left += change;
                if (left < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
