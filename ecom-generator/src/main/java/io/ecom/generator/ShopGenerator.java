package io.ecom.generator;

import static com.google.common.base.Preconditions.checkPositionIndexes;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.StockCount;
import io.ecom.generator.goods.Stockroom;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.Progress;
import io.ecom.model.truth.StockLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generated shop: its records as streams, or a whole data set written into a folder.
 *
 * <p>Streams are lazy, in the order of the files, and hold one user at a time; sessions and transactions stand by user and
 * then by time. Each call computes anew, so streams can be had as often as one likes, also in several threads.
 */
public final class ShopGenerator {
    private final GeneratorOptions options;
    private final Shop shop;
    private final Supplier<StockCount> count = Suppliers.memoize(this::countStock);

    private ShopGenerator(GeneratorOptions options) {
        this.options = options;
        this.shop = Shop.open(options.shop());
    }

    /** Sets up the shop; takes a moment for each user, in the common pool. */
    public static ShopGenerator of(GeneratorOptions options) {
        return new ShopGenerator(options);
    }

    public GeneratorOptions options() {
        return options;
    }

    public List<Category> categories() {
        return shop.assortment().categories();
    }

    /** The products; the first call computes all orders once, because the stock follows from them. */
    public Stream<Product> products() {
        return shop.assortment().articles().stream().map(article -> Stockroom.shown(article, ledger(article)));
    }

    /** What happened to the stock of each product, in the order of {@link #products()}. */
    public Stream<StockLedger> stock() {
        return shop.assortment().articles().stream().map(this::ledger);
    }

    public Stream<User> users() {
        return all().mapToObj(shop::user);
    }

    public Stream<Session> sessions() {
        return sessions(0, options.users());
    }

    /**
     * The sessions of some users, equal to the same part of {@link #sessions()}.
     *
     * @param fromUser the number of the first user
     * @param toUser the number after the last user
     * @throws IndexOutOfBoundsException when there are no such users
     */
    public Stream<Session> sessions(int fromUser, int toUser) {
        return range(fromUser, toUser).boxed().flatMap(user -> shop.sessions(user).stream());
    }

    public Stream<Transaction> transactions() {
        return transactions(0, options.users());
    }

    /** The transactions of some users, as {@link #sessions(int, int)}. */
    public Stream<Transaction> transactions(int fromUser, int toUser) {
        return range(fromUser, toUser).boxed().flatMap(user -> shop.orders(user).stream());
    }

    /** Users with all that they did, as {@link #sessions(int, int)}; cheaper than asking for each kind on its own. */
    public Stream<Story> stories(int fromUser, int toUser) {
        return range(fromUser, toUser).mapToObj(shop::story);
    }

    /**
     * All sessions and orders of all users in order of time. The call plans the visits of all users once and keeps 16 bytes for
     * each of them (32 MB for the two million of {@link Preset#COURSE}); the stream makes and holds some ten thousand events at
     * a time, whatever the size of the shop, and is sequential.
     */
    public Stream<ShopEvent> replay() {
        return new Replay(shop, Replay.EVENTS_A_SLICE).events();
    }

    /**
     * Writes the data set; the folder appears when it is whole.
     *
     * @throws io.ecom.model.json.DatasetException when it cannot be written
     */
    public void writeTo(Path folder, OutputOptions output, Progress progress) {
        new DatasetRun(options, shop, output, progress).write(folder);
    }

    private StockLedger ledger(Article article) {
        return new Stockroom(shop.spec().seed(), shop.spec().window(), count.get()).ledger(article);
    }

    private StockCount countStock() {
        StockCount counted = new StockCount(shop.spec().window(), options.products());
        all().parallel().forEach(user -> shop.orders(user).forEach(counted::add));
        return counted;
    }

    private IntStream all() {
        return IntStream.range(0, options.users());
    }

    private IntStream range(int fromUser, int toUser) {
        checkPositionIndexes(fromUser, toUser, options.users());
        return IntStream.range(fromUser, toUser);
    }
}
