package io.ecom.generator.shop;

import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.List;

/**
 * A user with all that they did in the window.
 *
 * @param sessions in order of time
 * @param orders in order of time; those without a session last
 */
public record Story(User user, List<Session> sessions, List<Transaction> orders) {
    public Story {
        sessions = List.copyOf(sessions);
        orders = List.copyOf(orders);
    }
}
