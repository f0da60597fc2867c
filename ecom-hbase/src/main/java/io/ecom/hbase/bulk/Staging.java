package io.ecom.hbase.bulk;

import io.ecom.hbase.load.CheckpointTable;
import io.ecom.hbase.sort.Folder;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Delete;
import org.apache.hadoop.hbase.client.Get;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.SecureBulkLoadClient;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * A folder that the servers made on their own file system, for files that are to be moved in; whoever opens it closes it.
 *
 * <p>Its path stands in the table of checkpoints until it is removed, so that what a killed load left is found again.
 */
public final class Staging implements AutoCloseable {
    private static final byte[] ROW = Bytes.toBytes("staging");
    private static final byte[] FAMILY = Bytes.toBytes(CheckpointTable.LOAD);

    private final Connection connection;
    private final TableName checkpoints;
    private final String token;
    private final Folder folder;

    private Staging(Connection connection, TableName checkpoints, String token, Folder folder) {
        this.connection = connection;
        this.checkpoints = checkpoints;
        this.token = token;
        this.folder = folder;
    }

    /**
     * Asks for a folder and looks whether this process sees it, which proves that both have one file system.
     *
     * @param checkpoints a table that is there
     * @return empty when the servers' files cannot be reached from here
     */
    public static Optional<Staging> open(Connection connection, TableName checkpoints) throws IOException {
        try (Table table = connection.getTable(checkpoints)) {
            String token = new SecureBulkLoadClient(connection.getConfiguration(), table).prepareBulkLoad(connection);
            // Noted first: a kill between here and the end leaves nothing that nobody knows of.
            table.put(new Put(ROW).addColumn(FAMILY, Bytes.toBytes(token), new byte[0]));
            Optional<Folder> folder = seen(token, connection.getConfiguration());
            if (folder.isEmpty()) {
                remove(connection, table, token);
            }
            return folder.map(path -> new Staging(connection, checkpoints, token, path));
        }
    }

    /** Removes what killed loads left. */
    public static void removeLeftovers(Connection connection, TableName checkpoints) throws IOException {
        try (Table table = connection.getTable(checkpoints)) {
            var left = table.get(new Get(ROW)).getFamilyMap(FAMILY);
            if (left != null) {
                for (byte[] token : left.keySet()) {
                    remove(connection, table, Bytes.toString(token));
                }
            }
        }
    }

    public Folder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Table table = connection.getTable(checkpoints)) {
            remove(connection, table, token);
        }
    }

    private static void remove(Connection connection, Table table, String token) throws IOException {
        new SecureBulkLoadClient(connection.getConfiguration(), table).cleanupBulkLoad(connection, token);
        table.delete(new Delete(ROW).addColumns(FAMILY, Bytes.toBytes(token)));
    }

    private static Optional<Folder> seen(String token, Configuration settings) {
        Configuration hurried = new Configuration(settings);
        hurried.setInt("ipc.client.connect.timeout", 2_000);
        hurried.setInt("ipc.client.connect.max.retries", 0);
        hurried.setInt("ipc.client.connect.max.retries.on.timeouts", 0);
        try {
            Path path = new Path(token);
            FileSystem files = path.getFileSystem(hurried);
            return files.exists(path) ? Optional.of(new Folder(files, path)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // A file system of which nothing is known here, or that does not answer.
            return Optional.empty();
        }
    }
}
