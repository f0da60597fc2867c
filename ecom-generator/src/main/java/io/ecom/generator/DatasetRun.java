package io.ecom.generator;

import io.ecom.generator.dirt.Dirt;
import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.StockCount;
import io.ecom.generator.goods.Stockroom;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.json.DatasetWriter;
import io.ecom.model.json.RecordJson;
import io.ecom.model.load.Progress;
import io.ecom.model.truth.PlantedDefect;
import io.ecom.model.truth.StockLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One writing of a data set. Blocks of users are made and encoded by several threads and appended in order, so the bytes do
 * not depend on the threads and the memory not on the number of users.
 */
final class DatasetRun {
    /** About so many sessions make a block: enough to keep a thread busy, little enough to hold some of them. */
    private static final int SESSIONS_A_BLOCK = 1_500;

    private final GeneratorOptions options;
    private final Shop shop;
    private final OutputOptions output;
    private final Progress progress;
    private final StockCount stock;
    private final Dirt dirt;
    private final Map<Entity, Long> written = new EnumMap<>(Entity.class);

    DatasetRun(GeneratorOptions options, Shop shop, OutputOptions output, Progress progress) {
        this.options = options;
        this.shop = shop;
        this.output = output;
        this.progress = progress;
        this.stock = new StockCount(shop.spec().window(), options.products());
        this.dirt = Dirt.of(shop.spec().seed(), output.dirty());
    }

    void write(Path folder) {
        output.truth().requireOutside(folder);
        try (DatasetWriter writer = DatasetWriter.create(folder, output.format(), output.compression());
                TruthFolder truth = TruthFolder.begin(output.truth(), writer)) {
            progress.begin("generate", options.users(), "users");
            writeUsers(writer, truth);
            List<StockLedger> ledgers = writeGoods(writer, truth);
            truth.finish(shop, choices(), ledgers);
            writer.finish(facts());
            truth.publish();
            progress.end();
        }
    }

    /** What a block of users brings to the files. */
    private record Block(int size, Batch users, Batch sessions, Batch orders) {}

    private void writeUsers(DatasetWriter writer, TruthFolder truth) {
        int step = (int) Math.max(
                1, Math.min(1_000, (long) SESSIONS_A_BLOCK * options.users() / Math.max(1, options.sessions())));
        int blocks = (options.users() + step - 1) / step;
        OrderedWork.run(output.threads(), blocks, block -> make(block * step, step), block -> {
            append(writer, truth, block.users());
            append(writer, truth, block.sessions());
            append(writer, truth, block.orders());
            progress.advance(block.size());
        });
    }

    private void append(DatasetWriter writer, TruthFolder truth, Batch batch) {
        long before = written.getOrDefault(batch.entity(), 0L);
        writer.append(batch.entity(), batch.records());
        batch.planted()
                .forEach(planted ->
                        truth.add(new PlantedDefect(planted.defect(), before + planted.position(), planted.id())));
        written.put(batch.entity(), before + batch.records().size());
    }

    private Block make(int fromUser, int step) {
        int toUser = Math.min(options.users(), fromUser + step);
        Batch users = new Batch(Entity.USERS, dirt);
        Batch sessions = new Batch(Entity.SESSIONS, dirt);
        Batch orders = new Batch(Entity.TRANSACTIONS, dirt);
        for (int user = fromUser; user < toUser; user++) {
            Story story = shop.story(user);
            users.add(user, 0, story.user().userId(), RecordJson.bytes(story.user()));
            for (int i = 0; i < story.sessions().size(); i++) {
                Session session = story.sessions().get(i);
                sessions.add(user, i, session.sessionId(), RecordJson.bytes(session));
            }
            for (int i = 0; i < story.orders().size(); i++) {
                Transaction order = story.orders().get(i);
                stock.add(order);
                orders.add(user, i, order.transactionId(), RecordJson.bytes(order));
            }
        }
        return new Block(toUser - fromUser, users, sessions, orders);
    }

    private List<StockLedger> writeGoods(DatasetWriter writer, TruthFolder truth) {
        Batch categories = new Batch(Entity.CATEGORIES, dirt);
        int number = 0;
        for (Category category : shop.assortment().categories()) {
            categories.add(number++, 0, category.categoryId(), RecordJson.bytes(category));
        }
        append(writer, truth, categories);
        Batch products = new Batch(Entity.PRODUCTS, dirt);
        Stockroom stockroom = new Stockroom(shop.spec().seed(), shop.spec().window(), stock);
        List<StockLedger> ledgers = new ArrayList<>();
        for (Article article : shop.assortment().articles()) {
            StockLedger ledger = stockroom.ledger(article);
            ledgers.add(ledger);
            products.add(article.index(), 0, article.id(), RecordJson.bytes(Stockroom.shown(article, ledger)));
        }
        append(writer, truth, products);
        return ledgers;
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("generator", "ecom-generator 2");
        facts.put("first_day", shop.spec().window().first().toString());
        facts.put("last_day", shop.spec().window().last().toString());
        if (output.truth().kind() == TruthPlace.Kind.INSIDE) {
            facts.put("options", choices());
        }
        return facts;
    }

    private Map<String, Object> choices() {
        Map<String, Object> choices = new LinkedHashMap<>(options.facts());
        choices.put("dirty", output.dirty());
        return choices;
    }
}
