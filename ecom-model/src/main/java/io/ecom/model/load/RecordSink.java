package io.ecom.model.load;

import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;

/**
 * Receives the admitted records of one data set: all users, then categories, products, sessions and transactions.
 *
 * <p>A sink takes what it wants and leaves the rest. It is called from one thread.
 */
public interface RecordSink {
    default void user(User user) {}

    default void category(Category category) {}

    default void product(Product product) {}

    default void session(Session session) {}

    default void transaction(Transaction transaction) {}
}
