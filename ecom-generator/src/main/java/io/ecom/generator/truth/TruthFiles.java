package io.ecom.generator.truth;

import io.ecom.generator.calendar.Incident;
import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.Complement;
import io.ecom.generator.goods.Ranking;
import io.ecom.generator.shop.HiddenCustomer;
import io.ecom.generator.shop.Shop;
import io.ecom.model.json.JsonText;
import io.ecom.model.truth.StockLedger;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the files that the package's documentation lists, but for the defects, which {@link DefectFile} writes. */
public final class TruthFiles {
    public static final String PARAMETERS = "parameters.json";

    private final Shop shop;

    private TruthFiles(Shop shop) {
        this.shop = shop;
    }

    /**
     * @param folder one that exists
     * @param options what the shop was made from, as the manifest shows it
     */
    public static void write(Path folder, Shop shop, Map<String, Object> options, List<StockLedger> stock)
            throws IOException {
        TruthFiles files = new TruthFiles(shop);
        Files.writeString(folder.resolve(PARAMETERS), JsonText.pretty(files.parameters(options)));
        lines(folder.resolve("customers.ndjson"), files.customers());
        lines(folder.resolve("products.ndjson"), files.products());
        lines(folder.resolve("complements.ndjson"), files.complements());
        lines(folder.resolve("seasons.ndjson"), files.seasons());
        lines(folder.resolve("incidents.ndjson"), files.incidents());
        lines(folder.resolve("stock.ndjson"), stock.stream().map(TruthFiles::stock));
    }

    private Map<String, Object> parameters(Map<String, Object> options) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("options", options);
        parameters.putAll(shop.parameters());
        return parameters;
    }

    private Stream<Map<String, Object>> customers() {
        return IntStream.range(0, shop.spec().users())
                .boxed()
                .flatMap(user -> shop.hidden(user).stream())
                .map(TruthFiles::customer);
    }

    private static Map<String, Object> customer(HiddenCustomer customer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("user_id", customer.userId());
        line.put("rate", customer.rate());
        line.put("dropout", customer.dropout());
        line.put("order_value", customer.orderValue());
        line.put("alive", customer.alive());
        return line;
    }

    private Stream<Map<String, Object>> products() {
        Ranking ranking = shop.demand().ranking();
        return shop.assortment().articles().stream().map(article -> product(article, ranking));
    }

    private static Map<String, Object> product(Article article, Ranking ranking) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("product_id", article.id());
        line.put("rank", ranking.rank(article));
        line.put("weight", ranking.weight(article));
        return line;
    }

    private Stream<Map<String, Object>> complements() {
        return shop.demand().ranking().complements().stream().map(TruthFiles::complement);
    }

    private static Map<String, Object> complement(Complement pair) {
        boolean inOrder = pair.first().index() < pair.second().index();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("product_a", (inOrder ? pair.first() : pair.second()).id());
        line.put("product_b", (inOrder ? pair.second() : pair.first()).id());
        line.put("lift", pair.lift());
        return line;
    }

    private Stream<Map<String, Object>> seasons() {
        int seasonal = shop.spec().behaviour().hasSeasons() ? shop.assortment().categoryCount() : 0;
        return IntStream.range(0, seasonal).mapToObj(category -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("category_id", Article.categoryId(category));
            line.put("shape", shop.assortment().season(category).toString());
            line.put("months", months(category));
            return line;
        });
    }

    private List<Double> months(int category) {
        return Stream.of(Month.values())
                .map(month -> shop.assortment().season(category).factor(LocalDate.of(2025, month, 15)))
                .toList();
    }

    private Stream<Map<String, Object>> incidents() {
        return shop.incidents().all().stream().map(this::incident);
    }

    private Map<String, Object> incident(Incident incident) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", incident.kind().toString());
        line.put("first_day", shop.spec().window().dateOf(incident.firstDay()).toString());
        line.put("last_day", shop.spec().window().dateOf(incident.lastDay()).toString());
        line.put("category_id", incident.category() < 0 ? null : Article.categoryId(incident.category()));
        line.put("factor", incident.factor());
        return line;
    }

    private static Map<String, Object> stock(StockLedger ledger) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("product_id", ledger.productId());
        line.put("initial", ledger.initial());
        line.put("restocks", ledger.restocks().stream().map(TruthFiles::restock).toList());
        line.put("ordered", ledger.ordered());
        line.put("returned", ledger.returned());
        line.put("current", ledger.current());
        return line;
    }

    private static Map<String, Object> restock(StockLedger.Restock restock) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("date", restock.date().toString());
        line.put("units", restock.units());
        return line;
    }

    private static void lines(Path file, Stream<Map<String, Object>> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            lines.forEachOrdered(line -> append(out, line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(BufferedWriter out, Map<String, Object> line) {
        try {
            out.write(JsonText.of(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
