package io.ecom.model.json;

import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.IoProblem;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a data set into a folder: a file per entity, sessions in chunks of 100,000, and at the end the manifest.
 *
 * <p>The folder appears whole when {@link #finish} returns and not at all when the writer is closed without it. For one
 * thread; a caller with several encodes with {@link RecordJson} and appends the bytes in order.
 */
public final class DatasetWriter implements RecordSink, AutoCloseable {
    public static final String MANIFEST = "manifest.json";

    private static final int SESSIONS_A_FILE = 100_000;

    private final FolderUpdate folder;
    private final FileFormat format;
    private final Compression compression;
    private final Map<Entity, EntityFile> open = new EnumMap<>(Entity.class);
    private final Map<Entity, Long> counts = new EnumMap<>(Entity.class);
    private final List<EntityFile.FileFacts> written = new ArrayList<>();
    private int sessionFiles;

    private DatasetWriter(FolderUpdate folder, FileFormat format, Compression compression) {
        this.folder = folder;
        this.format = format;
        this.compression = compression;
    }

    /**
     * @throws DatasetException when the folder cannot be written, or holds files that are not a data set's
     */
    public static DatasetWriter create(Path folder, FileFormat format, Compression compression) {
        return new DatasetWriter(FolderUpdate.begin(folder, MANIFEST), format, compression);
    }

    @Override
    public void user(User user) {
        append(Entity.USERS, RecordJson.bytes(user));
    }

    @Override
    public void category(Category category) {
        append(Entity.CATEGORIES, RecordJson.bytes(category));
    }

    @Override
    public void product(Product product) {
        append(Entity.PRODUCTS, RecordJson.bytes(product));
    }

    @Override
    public void session(Session session) {
        append(Entity.SESSIONS, RecordJson.bytes(session));
    }

    @Override
    public void transaction(Transaction transaction) {
        append(Entity.TRANSACTIONS, RecordJson.bytes(transaction));
    }

    /** Appends records that {@link RecordJson} has encoded. */
    public void append(Entity entity, List<byte[]> records) {
        for (byte[] record : records) {
            append(entity, record);
        }
    }

    /** Where a file beside the entities' goes, such as {@code _truth/customers.ndjson}; its folder exists. */
    public Path extraFile(String name) {
        try {
            Path file = folder.folder().resolve(name);
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /**
     * Closes the files, writes the manifest and publishes the folder.
     *
     * @param facts what the manifest says beside counts and digests, such as the options; in this order
     */
    public void finish(Map<String, ?> facts) {
        for (Entity entity : Entity.values()) {
            if (!open.containsKey(entity) && !counts.containsKey(entity)) {
                open.put(entity, begin(entity));
            }
            closeFile(entity);
        }
        Map<String, Object> manifest = new LinkedHashMap<>(facts);
        Map<String, Long> records = new LinkedHashMap<>();
        for (Entity entity : Entity.values()) {
            records.put(entity.toString(), counts.getOrDefault(entity, 0L));
        }
        manifest.put("records", records);
        manifest.put("files", written);
        try {
            Files.writeString(folder.folder().resolve(MANIFEST), JsonText.pretty(manifest));
        } catch (IOException e) {
            throw failure(MANIFEST, e);
        }
        folder.publish();
    }

    /** Removes what was not published; harmless when called again. */
    @Override
    public void close() {
        open.values().forEach(DatasetWriter::closeQuietly);
        open.clear();
        folder.close();
    }

    private void append(Entity entity, byte[] record) {
        EntityFile file = open.computeIfAbsent(entity, this::begin);
        try {
            file.append(record);
        } catch (IOException e) {
            throw failure(entity.toString(), e);
        }
        if (entity == Entity.SESSIONS && file.records() == SESSIONS_A_FILE) {
            closeFile(entity);
        }
    }

    private EntityFile begin(Entity entity) {
        String base = entity == Entity.SESSIONS ? "sessions_" + sessionFiles++ : entity.toString();
        try {
            return new EntityFile(folder.folder(), base, format, compression);
        } catch (IOException e) {
            throw failure(base, e);
        }
    }

    private void closeFile(Entity entity) {
        EntityFile file = open.remove(entity);
        if (file == null) {
            return;
        }
        try {
            EntityFile.FileFacts facts = file.close();
            written.add(facts);
            counts.merge(entity, facts.records(), Long::sum);
        } catch (IOException e) {
            throw failure(entity.toString(), e);
        }
    }

    private static void closeQuietly(EntityFile file) {
        try {
            file.close();
        } catch (IOException e) {
            // The folder is removed next, and the failure that led here is the one to report.
        }
    }

    private static DatasetException failure(String file, IOException e) {
        return new DatasetException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
    }
}
