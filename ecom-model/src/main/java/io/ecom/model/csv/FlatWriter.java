package io.ecom.model.csv;

import io.ecom.model.CartItem;
import io.ecom.model.Category;
import io.ecom.model.IoProblem;
import io.ecom.model.LineItem;
import io.ecom.model.PageView;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Subcategory;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.json.DatasetException;
import io.ecom.model.json.FolderUpdate;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.CsvOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a data set as flat CSV tables into a folder: RFC 4180, UTF-8, a header, {@code \n} line ends, empty where there is
 * no value, times in UTC without a zone.
 *
 * <p>The folder appears whole when {@link #finish} returns and not at all when the writer is closed without it. One
 * record is held at a time. For one thread.
 */
public final class FlatWriter implements RecordSink, AutoCloseable {
    private final FolderUpdate folder;
    private final Map<FlatTable, CsvOutput> files = new EnumMap<>(FlatTable.class);

    private FlatWriter(FolderUpdate folder) {
        this.folder = folder;
    }

    /**
     * @throws DatasetException when the folder cannot be written, or holds files that are not of such tables
     */
    public static FlatWriter create(Path target) {
        FlatWriter writer = new FlatWriter(FolderUpdate.begin(target, FlatTable.TRANSACTIONS.file()));
        try {
            for (FlatTable table : FlatTable.values()) {
                writer.files.put(table, open(writer.folder.folder().resolve(table.file())));
                writer.write(table, table.columns());
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e instanceof IOException io ? failure(target, io) : (RuntimeException) e;
        }
    }

    @Override
    public void user(User user) {
        row(
                FlatTable.USERS,
                user.userId(),
                user.place().city(),
                user.place().state(),
                user.place().country(),
                user.registrationDate(),
                user.lastActive(),
                user.name(),
                user.email(),
                user.birthDate(),
                user.gender());
    }

    @Override
    public void category(Category category) {
        row(FlatTable.CATEGORIES, category.categoryId(), category.name());
        for (Subcategory part : category.subcategories()) {
            row(FlatTable.SUBCATEGORIES, category.categoryId(), part.subcategoryId(), part.name(), part.profitMargin());
        }
    }

    @Override
    public void product(Product product) {
        row(
                FlatTable.PRODUCTS,
                product.productId(),
                product.name(),
                product.categoryId(),
                product.subcategoryId(),
                product.basePrice(),
                product.currentStock(),
                product.active(),
                product.creationDate());
        int position = 0;
        for (PricePoint point : product.priceHistory()) {
            row(FlatTable.PRICE_HISTORY, product.productId(), ++position, point.price(), point.date());
        }
    }

    @Override
    public void session(Session session) {
        row(
                FlatTable.SESSIONS,
                session.sessionId(),
                session.userId(),
                session.startTime(),
                session.endTime(),
                session.durationSeconds(),
                session.place().city(),
                session.place().state(),
                session.place().country(),
                session.ipAddress(),
                session.device().type(),
                session.device().os(),
                session.device().browser(),
                session.referrer(),
                session.conversionStatus());
        int nth = 0;
        for (PageView view : session.pageViews()) {
            row(
                    FlatTable.PAGE_VIEWS,
                    session.sessionId(),
                    ++nth,
                    view.timestamp(),
                    view.pageType(),
                    view.productId(),
                    view.categoryId(),
                    view.viewDuration());
        }
        for (CartItem item : session.cartContents()) {
            row(FlatTable.CART_ITEMS, session.sessionId(), item.productId(), item.quantity(), item.price());
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        row(
                FlatTable.TRANSACTIONS,
                transaction.transactionId(),
                transaction.sessionId(),
                transaction.userId(),
                transaction.timestamp(),
                transaction.subtotal(),
                transaction.discount(),
                transaction.total(),
                transaction.paymentMethod(),
                transaction.status());
        int nth = 0;
        for (LineItem line : transaction.items()) {
            row(
                    FlatTable.LINE_ITEMS,
                    transaction.transactionId(),
                    ++nth,
                    line.productId(),
                    line.quantity(),
                    line.unitPrice(),
                    line.subtotal());
        }
    }

    /** Closes the files and publishes the folder. */
    public void finish() {
        try {
            for (CsvOutput file : files.values()) {
                file.close();
            }
        } catch (IOException e) {
            throw failure(folder.folder(), e);
        }
        folder.publish();
    }

    /** Removes what was not published; harmless when called again. */
    @Override
    public void close() {
        for (CsvOutput file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                // The folder is removed next, and the failure that led here is the one to report.
            }
        }
        folder.close();
    }

    private void row(FlatTable table, @Nullable Object... cells) {
        List<String> fields = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            fields.add(text(cell));
        }
        write(table, fields);
    }

    private void write(FlatTable table, List<String> fields) {
        try {
            files.get(table).row(fields);
        } catch (IOException e) {
            throw failure(Path.of(table.file()), e);
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Instant time) {
            return Times.text(time);
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static CsvOutput open(Path file) throws IOException {
        return CsvOutput.to(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static DatasetException failure(Path file, IOException e) {
        return new DatasetException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
    }
}
