package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.goods.StockLedger;
import io.ecom.generator.goods.StockLedger.Restock;
import io.ecom.model.LineItem;
import io.ecom.model.Product;
import io.ecom.model.Transaction;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class StockLawTest {
    private final ShopGenerator shop =
            ShopGenerator.of(Preset.TINY.options().withGoods(40, 12).withActivity(6_000, 2_000));
    private final Map<String, StockLedger> ledgers =
            shop.stock().collect(Collectors.toMap(StockLedger::productId, ledger -> ledger));

    @Test
    void whatCameInLessWhatWentOutIsThere() {
        Map<String, Long> out = new HashMap<>();
        shop.transactions().filter(Transaction::isSale).forEach(order -> {
            for (LineItem line : order.items()) {
                out.merge(line.productId(), line.quantity(), Long::sum);
            }
        });
        for (Product product : shop.products().toList()) {
            StockLedger ledger = ledgers.get(product.productId());
            long restocked =
                    ledger.restocks().stream().mapToLong(Restock::units).sum();
            assertThat(ledger.initial() + restocked - out.getOrDefault(product.productId(), 0L))
                    .isEqualTo(product.currentStock())
                    .isEqualTo(ledger.current());
        }
    }

    @Test
    void theShelfIsNeverEmptyWhenSomebodyOrders() {
        Map<String, Long> stock = new HashMap<>();
        ledgers.values().forEach(ledger -> stock.put(ledger.productId(), ledger.initial()));
        Map<String, Integer> arrived = new HashMap<>();
        List<Transaction> inOrder = shop.transactions()
                .filter(order -> !order.status().equals("cancelled"))
                .sorted(Comparator.comparing(Transaction::timestamp))
                .toList();
        for (Transaction order : inOrder) {
            for (LineItem line : order.items()) {
                List<Restock> restocks =
                        Objects.requireNonNull(ledgers.get(line.productId())).restocks();
                int next = arrived.getOrDefault(line.productId(), 0);
                while (next < restocks.size()
                        && !restocks.get(next)
                                .date()
                                .isAfter(order.timestamp()
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate())) {
                    stock.merge(line.productId(), restocks.get(next++).units(), Long::sum);
                }
                arrived.put(line.productId(), next);
                assertThat(stock.merge(line.productId(), -line.quantity(), Long::sum))
                        .isNotNegative();
            }
        }
    }
}
