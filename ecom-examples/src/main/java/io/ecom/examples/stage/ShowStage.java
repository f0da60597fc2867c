package io.ecom.examples.stage;

import static io.ecom.model.result.FunnelStep.PAGE_TYPES;
import static io.ecom.model.result.FunnelStep.STEPS;

import io.ecom.analytics.funnel.WindowFunnel;
import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Terminal;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.SessionKey;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.hbase.query.RowsAsStored;
import io.ecom.hbase.query.SessionsOfUser;
import io.ecom.hbase.query.StoredRow;
import io.ecom.model.Entity;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.load.Store;
import io.ecom.mongo.pipeline.CustomerProfilePipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing of the shop as both stores hold it: the screen that explains why there are two.
 *
 * @param rows how many rows of HBase are shown with their cells
 * @param value what is expected of each customer
 */
public record ShowStage(OpenStores stores, int rows, ExpectedValue value) {
    public static final int FEW_ROWS = 2;

    private static final int WIDEST_VALUE = 90;

    /** A user: the document, the orders, the range of sessions, the way to a purchase, the value to come. */
    public List<String> user(String id) {
        List<String> lines = new ArrayList<>();
        document(lines, "users", id);
        List<Transaction> orders = stores.mongo().ask(new CustomerProfilePipeline(id)).stream()
                .flatMap(profile -> profile.orders().stream())
                .toList();
        lines.add("");
        lines.add("MongoDB   transactions: %s by the index on user_id".formatted(Amount.of(orders.size(), "order")));
        orders.forEach(order -> lines.add("  %s  %-12s  %-10s %10s  %s"
                .formatted(
                        Times.text(order.timestamp()),
                        order.transactionId(),
                        order.status(),
                        order.total(),
                        Amount.of(order.items().size(), "line"))));
        wideRows(lines, RowsAsStored.ofUser(id), "one user's sessions are one range, in order of time");
        List<Session> sessions = stores.hbase().ask(new SessionsOfUser(id, Times.MIN, Times.MAX));
        lines.add("");
        lines.add("Funnel    " + funnel(sessions, orders));
        lines.add("Value     " + value.of(id));
        return printable(lines);
    }

    /** A product: the document with its price history, and its days. */
    public List<String> product(String id) {
        List<String> lines = new ArrayList<>();
        document(lines, "products", id);
        wideRows(lines, RowsAsStored.ofProduct(id), "one product's days are one range, in order of time");
        return printable(lines);
    }

    /** A session by its id alone, and the order that it led to. */
    public List<String> session(String id) {
        List<String> lines = new ArrayList<>();
        List<StoredRow> found = wideRows(
                lines, RowsAsStored.ofSession(id), "the id stands at the end of the keys, so every row is looked at");
        if (found.isEmpty()) {
            throw missing("session", id);
        }
        SessionKey key = SessionKeyCodec.decode(found.get(0).key().getBytes(StandardCharsets.ISO_8859_1));
        List<Transaction> orders = stores.mongo().ask(new CustomerProfilePipeline(key.userId())).stream()
                .flatMap(profile -> profile.orders().stream())
                .filter(order -> id.equals(order.sessionId()))
                .toList();
        lines.add("");
        if (orders.isEmpty()) {
            lines.add("MongoDB   no order of user '%s' names the session".formatted(key.userId()));
        }
        orders.forEach(order -> document(lines, "transactions", order.transactionId()));
        return printable(lines);
    }

    private void document(List<String> lines, String collection, String id) {
        String json = stores.mongo()
                .json(collection, id)
                .orElseThrow(() -> missing(collection.substring(0, collection.length() - 1), id));
        lines.add("MongoDB   %s: one document by its _id".formatted(collection));
        json.lines().map(line -> "  " + line).forEach(lines::add);
    }

    private List<StoredRow> wideRows(List<String> lines, RowsAsStored query, String why) {
        List<StoredRow> found = stores.hbase().ask(query);
        long all = query.table().equals(SessionColumns.TABLE) ? sessions() : -1;
        long read = query.keyEnd().isEmpty() ? found.size() : all;
        lines.add("");
        lines.add("HBase     %s: scanned %s%s in %s: %s"
                .formatted(
                        query.table(),
                        Amount.of(read),
                        all < 0 ? " rows" : " of %s rows".formatted(Amount.of(all)),
                        query.range().stop().length == 0 ? "the whole table" : query.range(),
                        why));
        for (StoredRow row : found.subList(0, Math.min(rows, found.size()))) {
            lines.add("  " + row.key());
            row.cells()
                    .forEach(cell -> lines.add("    %-34s %s"
                            .formatted(
                                    cell.family() + ":" + cell.qualifier(),
                                    Terminal.text(cell.value(), WIDEST_VALUE))));
        }
        if (found.size() > rows) {
            lines.add("  … and %s; --all shows them".formatted(Amount.of(found.size() - rows, "more row")));
        }
        return found;
    }

    private long sessions() {
        Store hbase = stores.hbase();
        return hbase.checkpoint()
                .map(checkpoint -> checkpoint.acknowledged(Entity.SESSIONS))
                .orElse(0L);
    }

    private static String funnel(List<Session> sessions, List<Transaction> orders) {
        int[] reached = new int[STEPS.size()];
        WindowFunnel funnel = new WindowFunnel(STEPS.size(), Duration.ofHours(24));
        for (Session session : sessions) {
            long[][] times = new long[STEPS.size()][];
            for (int i = 0; i < PAGE_TYPES.size(); i++) {
                String page = PAGE_TYPES.get(i);
                times[i] = session.pageViews().stream()
                        .filter(view -> view.pageType().equals(page))
                        .map(PageView::timestamp)
                        .mapToLong(time -> time.toEpochMilli())
                        .toArray();
            }
            times[PAGE_TYPES.size()] = orders.stream()
                    .filter(order -> session.sessionId().equals(order.sessionId()))
                    .mapToLong(order -> order.timestamp().toEpochMilli())
                    .toArray();
            for (int step = 0; step < funnel.match(times).level(); step++) {
                reached[step]++;
            }
        }
        StringBuilder text = new StringBuilder(Amount.of(sessions.size(), "session"));
        for (int step = 0; step < STEPS.size(); step++) {
            text.append(" → ")
                    .append(Amount.of(reached[step]))
                    .append(' ')
                    .append(STEPS.get(step).replace('_', ' '));
        }
        return text.toString();
    }

    /** Ids, names and statuses stand in the stores as somebody wrote them. */
    private static List<String> printable(List<String> lines) {
        return lines.stream().map(Terminal::text).toList();
    }

    private static IllegalArgumentException missing(String kind, String id) {
        return new IllegalArgumentException("No %s '%s' found in the stores".formatted(kind, id));
    }
}
