package io.ecom.mongo.pipeline;

import com.mongodb.client.model.Aggregates;
import io.ecom.model.Transaction;
import io.ecom.mongo.codec.Decimals;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stages and expressions that say what a sale is and count it. */
final class Sales {
    static final String TRANSACTIONS = "transactions";
    static final String PRODUCTS = "products";
    static final String CATEGORIES = "categories";
    static final String USERS = "users";

    /** Sorted, so that a pipeline prints alike every time. */
    private static final List<String> NOT_A_SALE =
            Transaction.NOT_A_SALE.stream().sorted().toList();

    static final long DAY_MILLIS = 86_400_000L;

    private Sales() {}

    /** Keeps the sales of a period. */
    static Bson in(Period period) {
        return Aggregates.match(period.query().append("status", new Document("$nin", NOT_A_SALE)));
    }

    /** Keeps the transactions of a period, whatever their status. */
    static Bson transactionsIn(Period period) {
        return Aggregates.match(period.query());
    }

    /** How many users there are, in the field {@code count}; no document when there is none. */
    static Aggregation countOfUsers() {
        return Aggregation.on(USERS, Aggregates.count("count"));
    }

    /** 1 for a sale, 0 for any other transaction. */
    static Document one() {
        return ifSale(1, 0);
    }

    /** An amount of a sale, nothing of any other transaction. */
    static Document amount(String field) {
        return ifSale(field, Decimals.ZERO);
    }

    /** Units of a sale, none of any other transaction. */
    static Document units() {
        return ifSale(sum("$items.quantity"), 0L);
    }

    /** Midnight of an instant's day; only older servers' operators are needed for it. */
    static Document day(String time) {
        return expression("$subtract", time, expression("$mod", expression("$toLong", time), DAY_MILLIS));
    }

    /**
     * 1 on the first of an order's lines that has this line's key, 0 on the others: its sum counts orders, not lines.
     *
     * @param keys the array of all lines' keys
     * @param key this line's key
     * @param line this line's position, as {@code $unwind} counts it
     */
    static Document firstOf(String keys, Object key, String line) {
        return expression("$cond", expression("$eq", expression("$indexOfArray", keys, key), line), 1, 0);
    }

    static Document sum(Object value) {
        return new Document("$sum", value);
    }

    /** An operator with one argument or a list of them. */
    static Document expression(String operator, Object... arguments) {
        return new Document(operator, arguments.length == 1 ? arguments[0] : Arrays.asList(arguments));
    }

    private static Document ifSale(Object then, Object otherwise) {
        Document isSale = expression("$not", List.of(expression("$in", "$status", NOT_A_SALE)));
        return expression("$cond", isSale, then, otherwise);
    }
}
