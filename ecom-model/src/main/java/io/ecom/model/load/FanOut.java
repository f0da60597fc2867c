package io.ecom.model.load;

import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.List;

/** Hands each record to several sinks, so that one reading of the files serves them all. */
public record FanOut(List<RecordSink> sinks) implements RecordSink {
    public FanOut {
        sinks = List.copyOf(sinks);
    }

    @Override
    public void user(User user) {
        sinks.forEach(sink -> sink.user(user));
    }

    @Override
    public void category(Category category) {
        sinks.forEach(sink -> sink.category(category));
    }

    @Override
    public void product(Product product) {
        sinks.forEach(sink -> sink.product(product));
    }

    @Override
    public void session(Session session) {
        sinks.forEach(sink -> sink.session(session));
    }

    @Override
    public void transaction(Transaction transaction) {
        sinks.forEach(sink -> sink.transaction(transaction));
    }
}
