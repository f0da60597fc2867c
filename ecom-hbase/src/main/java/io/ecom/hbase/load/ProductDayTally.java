package io.ecom.hbase.load;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.key.KeyRange;
import io.ecom.hbase.key.ProductDayKey;
import io.ecom.hbase.key.ProductDayKeyCodec;
import io.ecom.hbase.sort.Cursor;
import io.ecom.hbase.sort.Entry;
import io.ecom.hbase.sort.ExternalSort;
import io.ecom.hbase.sort.Folder;
import io.ecom.model.CartItem;
import io.ecom.model.LineItem;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up what happened to each product on each day while sessions and transactions pass by.
 *
 * <p>It holds about 70 bytes a product and day on which something happened; above a number of them it lays what it has in
 * sorted runs on disk, and adds these up in the end. For one thread; whoever makes it closes it.
 */
public final class ProductDayTally implements AutoCloseable {
    private static final int DEFAULT_DAYS = 1_000_000;
    private static final int SORT_BYTES = 32 << 20;
    private static final int BATCH = 10_000;

    private final Map<String, DayCounts> products = new HashMap<>();
    private final ExternalSort laidAside;
    private final int limit;
    private int held;

    /** Hears of one product and day after the other. */
    public interface Listener {
        void productDay(ProductDay day) throws IOException;
    }

    /** @param place where runs lie when there are any */
    public ProductDayTally(Folder.Source place) {
        this(place, DEFAULT_DAYS);
    }

    /** @param limit how many products' days are held in memory */
    ProductDayTally(Folder.Source place, int limit) {
        this.laidAside = new ExternalSort(place, SORT_BYTES);
        this.limit = limit;
    }

    public void add(Session session) throws IOException {
        for (PageView view : session.pageViews()) {
            if (view.showsProduct()) {
                count(view.productId(), Times.day(view.timestamp()), DayCounts.VIEWS, 1);
            }
        }
        if (!session.cartContents().isEmpty()) {
            LocalDate day = Times.day(session.startTime());
            Set<String> inCart = new HashSet<>();
            for (CartItem item : session.cartContents()) {
                if (inCart.add(item.productId())) {
                    count(item.productId(), day, DayCounts.CART_ADDS, 1);
                }
            }
        }
        layAsideWhenFull();
    }

    public void add(Transaction transaction) throws IOException {
        if (!transaction.isSale()) {
            return;
        }
        LocalDate day = Times.day(transaction.timestamp());
        Set<String> inOrder = new HashSet<>();
        for (LineItem line : transaction.items()) {
            String product = line.productId();
            if (inOrder.add(product)) {
                count(product, day, DayCounts.ORDERS, 1);
            }
            count(product, day, DayCounts.UNITS, line.quantity());
            count(product, day, DayCounts.CENTS, line.subtotal().cents());
        }
        layAsideWhenFull();
    }

    /** Every product and day on which something happened, in the order of the table; the tally is empty afterwards. */
    public void drainTo(Listener listener) throws IOException {
        layAside();
        try (Cursor cursor = laidAside.read(KeyRange.ALL)) {
            Entry first = cursor.next();
            while (first != null) {
                ProductDayKey key = ProductDayKeyCodec.decode(first.key());
                long[] counts = DayCounts.decode(first.value());
                Entry next = cursor.next();
                while (next != null && next.hasKeyOf(first)) {
                    DayCounts.add(counts, DayCounts.decode(next.value()));
                    next = cursor.next();
                }
                listener.productDay(DayCounts.productDay(key, counts));
                first = next;
            }
        }
        laidAside.clear();
    }

    /** Removes what lies on disk. */
    @Override
    public void close() throws IOException {
        laidAside.close();
    }

    private void count(String product, LocalDate day, int counter, long amount) {
        DayCounts days = products.computeIfAbsent(product, id -> new DayCounts());
        int before = days.size();
        days.add((int) day.toEpochDay(), counter, amount);
        held += days.size() - before;
    }

    private void layAsideWhenFull() throws IOException {
        if (held >= limit) {
            layAside();
        }
    }

    private void layAside() throws IOException {
        List<Entry> batch = new ArrayList<>();
        for (Map.Entry<String, DayCounts> product : products.entrySet()) {
            DayCounts days = product.getValue();
            for (int day : days.days().toArray()) {
                ProductDayKey key = new ProductDayKey(product.getKey(), LocalDate.ofEpochDay(day));
                batch.add(new Entry(ProductDayKeyCodec.encode(key), days.encode(day)));
            }
            if (batch.size() >= BATCH) {
                laidAside.add(batch);
                batch.clear();
            }
        }
        laidAside.add(batch);
        products.clear();
        held = 0;
    }
}
