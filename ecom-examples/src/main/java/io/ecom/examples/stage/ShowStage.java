package io.ecom.examples.stage;

import static io.ecom.model.result.FunnelStep.PAGE_TYPES;
import static io.ecom.model.result.FunnelStep.STEPS;

import io.ecom.analytics.funnel.WindowFunnel;
import io.ecom.examples.console.Amount;
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
import io.ecom.model.result.Clv;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.mongo.pipeline.CustomerProfilePipeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing of the shop as both stores hold it: the screen that explains why there are two.
 *
 * @param rows how many rows of HBase are shown with their cells
 * @param tables result tables of the same data, if there are any
 */
public record ShowStage(
        OpenStores stores, int rows, @Nullable Path tables) {
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
        lines.add("Value     " + value(id));
        return lines;
    }

    /** A product: the document with its price history, and its days. */
    public List<String> product(String id) {
        List<String> lines = new ArrayList<>();
        document(lines, "products", id);
        wideRows(lines, RowsAsStored.ofProduct(id), "one product's days are one range, in order of time");
        return lines;
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
        return lines;
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
                    .forEach(cell -> lines.add(
                            "    %-34s %s".formatted(cell.family() + ":" + cell.qualifier(), shortened(cell.value()))));
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

    private String value(String id) {
        if (tables == null) {
            return "name the tables of a run with --tables to see what is expected of this customer";
        }
        Path folder = Files.isDirectory(tables.resolve("tables")) ? tables.resolve("tables") : tables;
        Optional<Clv> value = ResultCsv.read(ResultTable.of(Clv.class), folder).stream()
                .filter(row -> row.userId().equals(id))
                .findFirst();
        return value.map(ShowStage::described).orElse("not a buyer, so nothing is expected");
    }

    private static String described(Clv row) {
        return "alive with probability %s; %s orders in the next 90 days; worth %s in the next year (%s to %s), past revenue not included"
                .formatted(
                        rounded(row.pAlive()),
                        rounded(row.expectedOrders()),
                        rounded(row.clv()),
                        rounded(row.clvLow()),
                        rounded(row.clvHigh()));
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }

    private static String shortened(String value) {
        String text = value.replaceAll("\\p{Cntrl}", " ");
        return text.length() <= WIDEST_VALUE ? text : text.substring(0, WIDEST_VALUE - 1) + "…";
    }

    private static IllegalArgumentException missing(String kind, String id) {
        return new IllegalArgumentException("No %s '%s' found in the stores".formatted(kind, id));
    }
}
