package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.result.TextTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The right analyses over records that were told wrong. */
class Retold implements Attempt {
    private final Answers answers;
    private final Retelling retelling;
    private final Set<String> open;
    private final Map<String, Answer<?>> told = new HashMap<>();

    /**
     * @param open columns that the mistake leaves open, in whatever table
     */
    Retold(Answers answers, Retelling retelling, Set<String> open) {
        this.answers = answers;
        this.retelling = retelling;
        this.open = open;
    }

    @Override
    public void user(User user) {
        retelling.user(user).forEach(answers::user);
    }

    @Override
    public void category(Category category) {
        answers.category(category);
    }

    @Override
    public void product(Product product) {
        answers.product(product);
    }

    @Override
    public void session(Session session) {
        retelling.session(session).forEach(answers::session);
    }

    @Override
    public void transaction(Transaction transaction) {
        retelling.transaction(transaction).forEach(answers::transaction);
    }

    @Override
    public TextTable table(String name) {
        if (told.isEmpty()) {
            answers.all().forEach(answer -> told.put(answer.table().name(), answer));
        }
        return RightTables.text(told.get(name));
    }

    @Override
    public Set<String> open(String name) {
        return open;
    }
}
