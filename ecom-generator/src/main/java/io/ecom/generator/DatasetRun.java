package io.ecom.generator;

import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.StockCount;
import io.ecom.generator.goods.Stockroom;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.generator.truth.TruthFiles;
import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.json.DatasetException;
import io.ecom.model.json.DatasetWriter;
import io.ecom.model.json.RecordJson;
import io.ecom.model.load.Progress;
import io.ecom.model.truth.StockLedger;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    DatasetRun(GeneratorOptions options, Shop shop, OutputOptions output, Progress progress) {
        this.options = options;
        this.shop = shop;
        this.output = output;
        this.progress = progress;
        this.stock = new StockCount(shop.spec().window(), options.products());
    }

    void write(Path folder) {
        try (DatasetWriter writer = DatasetWriter.create(folder, output.format(), output.compression())) {
            progress.begin("generate", options.users(), "users");
            writeUsers(writer);
            List<StockLedger> ledgers = writeGoods(writer);
            writeTruth(writer, ledgers);
            writer.finish(facts());
            progress.end();
        }
    }

    /** What a block of users brings to the files. */
    private record Block(int users, List<byte[]> userLines, List<byte[]> sessions, List<byte[]> transactions) {}

    private void writeUsers(DatasetWriter writer) {
        int step = (int) Math.max(
                1, Math.min(1_000, (long) SESSIONS_A_BLOCK * options.users() / Math.max(1, options.sessions())));
        int blocks = (options.users() + step - 1) / step;
        OrderedWork.run(output.threads(), blocks, block -> make(block * step, step), block -> {
            writer.append(Entity.USERS, block.userLines());
            writer.append(Entity.SESSIONS, block.sessions());
            writer.append(Entity.TRANSACTIONS, block.transactions());
            progress.advance(block.users());
        });
    }

    private Block make(int fromUser, int step) {
        int toUser = Math.min(options.users(), fromUser + step);
        List<byte[]> users = new ArrayList<>();
        List<byte[]> sessions = new ArrayList<>();
        List<byte[]> transactions = new ArrayList<>();
        for (int user = fromUser; user < toUser; user++) {
            Story story = shop.story(user);
            users.add(RecordJson.bytes(story.user()));
            for (Session session : story.sessions()) {
                sessions.add(RecordJson.bytes(session));
            }
            for (Transaction order : story.orders()) {
                stock.add(order);
                transactions.add(RecordJson.bytes(order));
            }
        }
        return new Block(toUser - fromUser, users, sessions, transactions);
    }

    private List<StockLedger> writeGoods(DatasetWriter writer) {
        for (Category category : shop.assortment().categories()) {
            writer.category(category);
        }
        Stockroom stockroom = new Stockroom(shop.spec().seed(), shop.spec().window(), stock);
        List<StockLedger> ledgers = new ArrayList<>();
        for (Article article : shop.assortment().articles()) {
            StockLedger ledger = stockroom.ledger(article);
            ledgers.add(ledger);
            writer.product(Stockroom.shown(article, ledger));
        }
        return ledgers;
    }

    private void writeTruth(DatasetWriter writer, List<StockLedger> ledgers) {
        if (output.truth().kind() == TruthPlace.Kind.NOWHERE) {
            return;
        }
        Path folder = output.truth().folder().orElseGet(() -> writer.extraFile("_truth/" + TruthFiles.PARAMETERS)
                .getParent());
        try {
            TruthFiles.write(folder, shop, options.facts(), ledgers);
        } catch (IOException e) {
            String reason = e instanceof FileAlreadyExistsException ? "it is a file" : e.getMessage();
            throw new DatasetException("Cannot write the truth into '%s': %s".formatted(folder, reason), e);
        }
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("generator", "ecom-generator 1");
        facts.put("first_day", shop.spec().window().first().toString());
        facts.put("last_day", shop.spec().window().last().toString());
        if (output.truth().kind() == TruthPlace.Kind.INSIDE) {
            facts.put("options", options.facts());
        }
        return facts;
    }
}
