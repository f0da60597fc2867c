package io.ecom.hbase.bulk;

import com.google.common.util.concurrent.Uninterruptibles;
import io.ecom.hbase.key.KeyRange;
import io.ecom.hbase.load.Acknowledgements;
import io.ecom.hbase.load.Batches;
import io.ecom.hbase.load.RowSink;
import io.ecom.hbase.load.Writing;
import io.ecom.hbase.sort.Cursor;
import io.ecom.hbase.sort.ExternalSort;
import io.ecom.hbase.sort.Folder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotEnabledException;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.RegionLocator;
import org.apache.hadoop.hbase.client.TableDescriptor;
import org.apache.hadoop.hbase.tool.BulkLoadHFiles;
import org.apache.hadoop.hbase.util.Pair;

/**
 * Sorts rows and moves them into the regions as files, in rounds: a round's rows are there all at once or, after a failure,
 * are written again.
 *
 * @param <T> the records
 */
public final class BulkRows<T> implements RowSink<T> {
    private final Connection connection;
    private final TableName table;
    private final Writing writing;
    private final Rounds rounds;
    private final Folder folder;
    private final Acknowledgements acknowledgements;
    private final ExternalSort sort;
    private final Batches<T> batches;

    /**
     * How much goes into a round.
     *
     * @param sortBytes how many bytes of rows are sorted in memory; each writer may hold as many once more
     * @param roundBytes after how many bytes of rows files are made and moved in
     */
    public record Rounds(long sortBytes, long roundBytes) {}

    /**
     * @param folder on the servers' file system, for this table alone
     * @param acknowledgements hears of each round that was moved in
     */
    public BulkRows(
            Connection connection,
            Writing writing,
            Rounds rounds,
            Folder folder,
            Function<? super T, Put> encoder,
            ToIntFunction<? super T> cells,
            Acknowledgements acknowledgements) {
        this.connection = connection;
        this.table = TableName.valueOf(writing.name());
        this.writing = writing;
        this.rounds = rounds;
        this.folder = folder;
        this.acknowledgements = acknowledgements;
        this.sort = new ExternalSort(() -> folder.child("runs"), rounds.sortBytes());
        this.batches = new Batches<>(
                writing,
                cells,
                batch -> sort.add(
                        batch.stream().map(encoder).map(RowBytes::encode).toList()),
                new Acknowledgements(0, count -> {}));
    }

    @Override
    public void write(T item) throws IOException {
        batches.write(item);
        if (sort.bytes() >= rounds.roundBytes()) {
            await();
        }
    }

    @Override
    public void await() throws IOException {
        batches.await();
        if (sort.size() == 0) {
            return;
        }
        int round = acknowledgements.begin(Math.toIntExact(sort.size()));
        Folder files = folder.child("files");
        try {
            writeFiles(files);
            moveIn(files);
            sort.clear();
            acknowledgements.end(round);
        } catch (UncheckedIOException e) {
            // What heard of the round could not note it.
            acknowledgements.fail(e);
            throw e.getCause();
        } catch (IOException | RuntimeException | Error e) {
            acknowledgements.fail(e);
            throw e;
        } finally {
            files.remove();
        }
    }

    @Override
    public void close() {
        batches.close();
        try {
            sort.close();
        } catch (IOException e) {
            // The folder is removed as a whole in the end.
            return;
        }
    }

    private void writeFiles(Folder files) throws IOException {
        TableDescriptor descriptor;
        Pair<byte[][], byte[][]> regions;
        try (Admin admin = connection.getAdmin();
                RegionLocator locator = connection.getRegionLocator(table)) {
            if (admin.isTableDisabled(table)) {
                throw new TableNotEnabledException(table);
            }
            descriptor = admin.getDescriptor(table);
            regions = locator.getStartEndKeys();
        }
        RegionFiles target = new RegionFiles(connection.getConfiguration(), descriptor, files);
        ExecutorService threads = Executors.newFixedThreadPool(writing.writers());
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < regions.getFirst().length; i++) {
                KeyRange range = new KeyRange(regions.getFirst()[i], regions.getSecond()[i]);
                tasks.add(threads.submit(() -> {
                    try (Cursor rows = sort.read(range)) {
                        target.write(rows);
                    }
                    return null;
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing");
        } finally {
            threads.shutdownNow();
            // Nobody writes into the folder when it is removed.
            Uninterruptibles.awaitTerminationUninterruptibly(threads);
        }
    }

    private void moveIn(Folder files) throws IOException {
        BulkLoadHFiles.create(connection.getConfiguration()).bulkLoad(table, files.path());
    }
}
