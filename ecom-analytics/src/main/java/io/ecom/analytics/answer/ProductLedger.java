package io.ecom.analytics.answer;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.PageView;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Subcategory;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sales and views of each product, and how many sales hold each category. */
final class ProductLedger implements RecordSink {
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Entry> products = new HashMap<>();
    private final Map<String, Long> categoryOrders = new HashMap<>();

    @Override
    public void category(Category category) {
        categories.put(category.categoryId(), category);
    }

    @Override
    public void product(Product product) {
        products.put(product.productId(), new Entry(product));
    }

    @Override
    public void session(Session session) {
        for (PageView view : session.pageViews()) {
            if (view.showsProduct()) {
                products.get(view.productId()).views++;
            }
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        if (!transaction.isSale()) {
            return;
        }
        Set<String> seenProducts = new HashSet<>();
        Set<String> seenCategories = new HashSet<>();
        for (LineItem line : transaction.items()) {
            Entry entry = products.get(line.productId());
            entry.units += line.quantity();
            entry.revenue += line.subtotal().cents();
            if (seenProducts.add(line.productId())) {
                entry.orders++;
            }
            if (seenCategories.add(entry.product.categoryId())) {
                categoryOrders.merge(entry.product.categoryId(), 1L, Long::sum);
            }
        }
    }

    Iterable<Entry> products() {
        return products.values();
    }

    /** Sales with at least one line of a category; the key is null for products without one. */
    Map<String, Long> categoryOrders() {
        return categoryOrders;
    }

    /** The category of a known product, null when it has none. */
    @Nullable
    String categoryOf(String productId) {
        return products.get(productId).product.categoryId();
    }

    /** The name of a known product, null when it has none. */
    @Nullable
    String name(String productId) {
        return products.get(productId).product.name();
    }

    @Nullable
    String categoryName(@Nullable String categoryId) {
        Category category = categories.get(categoryId);
        return category == null ? null : category.name();
    }

    /** The margin of a product's subcategory, null when it has none. */
    @Nullable
    BigDecimal margin(Product product) {
        Category category = categories.get(product.categoryId());
        if (category == null) {
            return null;
        }
        for (Subcategory subcategory : category.subcategories()) {
            if (subcategory.subcategoryId().equals(product.subcategoryId())) {
                return subcategory.profitMargin();
            }
        }
        return null;
    }

    /** One product's sums; revenue in cents. */
    static final class Entry {
        private final Product product;
        private long orders;
        private long units;
        private long revenue;
        private long views;

        private Entry(Product product) {
            this.product = product;
        }

        Product product() {
            return product;
        }

        long orders() {
            return orders;
        }

        long units() {
            return units;
        }

        long revenue() {
            return revenue;
        }

        long views() {
            return views;
        }
    }
}
