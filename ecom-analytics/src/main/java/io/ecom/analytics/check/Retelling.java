package io.ecom.analytics.check;

import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.List;

/** Records as somebody has them who made a mistake on the way to the analysis. */
interface Retelling {
    default List<User> user(User user) {
        return List.of(user);
    }

    default List<Session> session(Session session) {
        return List.of(session);
    }

    default List<Transaction> transaction(Transaction transaction) {
        return List.of(transaction);
    }
}
