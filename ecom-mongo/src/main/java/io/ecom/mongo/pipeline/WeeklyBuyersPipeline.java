package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.ecom.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How many users bought in each ISO week, and for how many of them it was the first time ever. Weeks without a sale have no
 * row.
 */
public record WeeklyBuyersPipeline(Period period) implements Pipeline<WeeklyBuyersPipeline.Week> {
    /**
     * The buyers of one week.
     *
     * @param monday its first day
     * @param returning those who had bought before this week
     */
    public record Week(LocalDate monday, long buyers, long first, long returning) {}

    private static final long WEEK_MILLIS = 7 * Sales.DAY_MILLIS;

    /** Day 0 was a Thursday, the fourth day of its week. */
    private static final long THURSDAY_MILLIS = 3 * Sales.DAY_MILLIS;

    public WeeklyBuyersPipeline {
        requireNonNull(period, "period");
    }

    public static WeeklyBuyersPipeline ofAll() {
        return new WeeklyBuyersPipeline(Period.ALL);
    }

    /** When somebody is seen in a period who is not: after all times. */
    private static final Instant NEVER = Times.MAX.plusMillis(2 * WEEK_MILLIS);

    /**
     * The buyers of each week of the period, and how many of these have their first purchase in it, be it before the period:
     * it may begin within the week.
     */
    @Override
    public List<Aggregation> aggregations() {
        Document weekAndUser = new Document("week", monday("$timestamp")).append("user", "$user_id");
        List<Bson> firsts = new ArrayList<>();
        firsts.add(Sales.in(new Period(null, period.until())));
        Instant from = period.from();
        if (from == null) {
            firsts.add(Aggregates.group("$user_id", Accumulators.min("first", "$timestamp")));
        } else {
            Document seen =
                    Sales.expression("$cond", Sales.expression("$gte", "$timestamp", from), "$timestamp", NEVER);
            firsts.add(Aggregates.group(
                    "$user_id", Accumulators.min("first", "$timestamp"), Accumulators.min("seen", seen)));
            firsts.add(Aggregates.match(Filters.expr(Sales.expression("$eq", monday("$seen"), monday("$first")))));
        }
        firsts.add(Aggregates.group(monday("$first"), Accumulators.sum("users", 1)));
        return List.of(
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        Sales.in(period),
                        Aggregates.group(weekAndUser),
                        Aggregates.group("$_id.week", Accumulators.sum("users", 1)),
                        Aggregates.sort(Sorts.ascending("_id"))),
                new Aggregation(Sales.TRANSACTIONS, firsts));
    }

    private static Document monday(String time) {
        Document sinceMonday = Sales.expression(
                "$mod", Sales.expression("$add", Sales.expression("$toLong", time), THURSDAY_MILLIS), WEEK_MILLIS);
        return Sales.expression("$subtract", time, sinceMonday);
    }

    @Override
    public List<Week> rows(List<Iterable<Document>> found) {
        Map<LocalDate, Long> firsts = new HashMap<>();
        found.get(1).forEach(week -> firsts.put(Found.day(week, "_id"), Found.integer(week, "users")));
        List<Week> weeks = new ArrayList<>();
        for (Document week : found.get(0)) {
            LocalDate monday = Found.day(week, "_id");
            long buyers = Found.integer(week, "users");
            long first = firsts.getOrDefault(monday, 0L);
            weeks.add(new Week(monday, buyers, first, buyers - first));
        }
        return weeks;
    }
}
