package io.ecom.hbase;

import io.ecom.hbase.bulk.Staging;
import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.codec.ProductDayCodec;
import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.load.Acknowledgements;
import io.ecom.hbase.load.CheckpointTable;
import io.ecom.hbase.load.KeySample;
import io.ecom.hbase.load.ProductDayTally;
import io.ecom.hbase.load.RowSink;
import io.ecom.hbase.sort.Folder;
import io.ecom.model.Entity;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import io.ecom.model.result.DataQuality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns sessions into rows as they come and adds up products' days for the end.
 *
 * <p>The ids of users and products decide where the tables are cut; a table is made when its first row is at hand.
 */
final class HBaseLoader implements Loader {
    /** So many sessions may have to be written once more after an attempt that was cut off. */
    private static final long CHECKPOINT_EVERY = 5_000;

    private final Tables tables;
    private final CheckpointTable checkpoints;
    private final String fingerprint;
    private final long storedBefore;
    private final Acknowledgements acknowledgements;
    private final @Nullable Staging staging;
    private final KeySample users = new KeySample();
    private final KeySample products = new KeySample();
    private final ProductDayTally tally;
    private final long begun = System.nanoTime();

    private @Nullable RowSink<Session> sessionRows;
    private long sessions;
    private long saved;
    private boolean ended;

    /** @param staging closed by the loader; when null, rows are put */
    HBaseLoader(Tables tables, CheckpointTable checkpoints, Checkpoint checkpoint, @Nullable Staging staging) {
        this.staging = staging;
        this.tally = new ProductDayTally(
                () -> staging == null ? Folder.temporary() : staging.folder().child("product_days"));
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.fingerprint = checkpoint.fingerprint();
        this.storedBefore = checkpoint.acknowledged(Entity.SESSIONS);
        this.saved = storedBefore;
        this.acknowledgements = new Acknowledgements(storedBefore, this::acknowledged);
    }

    @Override
    public void user(User user) {
        users.add(user.userId());
    }

    @Override
    public void product(Product product) {
        products.add(product.productId());
    }

    @Override
    public void session(Session session) {
        requireOpen();
        sessions++;
        TableSchema target = tables.schema().productMetrics();
        try {
            tally.add(session);
            target = tables.schema().userSessions();
            if (sessions > storedBefore) {
                rows().write(session);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        requireOpen();
        try {
            tally.add(transaction);
        } catch (IOException e) {
            throw failed(tables.schema().productMetrics(), e);
        }
    }

    @Override
    public LoadSummary finish(List<DataQuality> admission) {
        requireOpen();
        TableSchema target = tables.schema().userSessions();
        try {
            rows().await();
            target = tables.schema().productMetrics();
            writeProductDays();
            target = tables.schema().loads();
            Map<Entity, Long> stored = Map.of(Entity.SESSIONS, sessions);
            checkpoints.save(new Checkpoint(fingerprint, true, stored, admission));
            saved = sessions;
            return new LoadSummary(HBaseStore.NAME, stored, storedBefore, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw failed(target, e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        if (sessionRows != null) {
            sessionRows.close();
            keepProgress();
        }
        try (staging) {
            tally.close();
        } catch (IOException e) {
            // The next load or drop removes what is left.
            return;
        }
    }

    private void keepProgress() {
        long count = acknowledgements.records();
        if (count > saved && !acknowledgements.failed()) {
            try {
                checkpoints.save(incomplete(count));
            } catch (IOException e) {
                // The former checkpoint stands: the next attempt writes a little more than it must.
                return;
            }
        }
    }

    private Checkpoint incomplete(long count) {
        return new Checkpoint(fingerprint, false, Map.of(Entity.SESSIONS, count), List.of());
    }

    private RowSink<Session> rows() throws IOException {
        if (sessionRows == null) {
            TableSchema table = tables.schema().userSessions();
            tables.make(table.withSplits(users.splits(tables.options().regions())));
            SessionCodec codec = new SessionCodec(table.name());
            sessionRows = tables.rows(table, codec::encode, HBaseLoader::cells, staging, acknowledgements);
        }
        return sessionRows;
    }

    private void writeProductDays() throws IOException {
        TableSchema table = tables.schema().productMetrics();
        tables.make(table.withSplits(products.splits(tables.options().regions())));
        ProductDayCodec codec = new ProductDayCodec(table.name());
        Acknowledgements days = new Acknowledgements(0, count -> {});
        try (RowSink<ProductDay> rows = tables.rows(table, codec::encode, day -> 5, staging, days)) {
            tally.drainTo(rows::write);
            rows.await();
        }
    }

    /** Called by the writers, one at a time. */
    private void acknowledged(long count) {
        if (count - saved >= CHECKPOINT_EVERY) {
            try {
                checkpoints.save(incomplete(count));
                saved = count;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private HBaseStoreException failed(TableSchema table, IOException cause) {
        long done = acknowledgements.records();
        String message = "Cannot load into table '%s': %s; %d sessions are stored, the load can be resumed"
                .formatted(table.name(), HBaseStoreException.reason(cause), done);
        return new HBaseStoreException("load", table.name(), done, message, cause);
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("Cannot load data set '%s': the load is closed".formatted(fingerprint));
        }
    }

    /** About how many cells a session's row has. */
    private static int cells(Session session) {
        return 20 + session.pageViews().size();
    }
}
