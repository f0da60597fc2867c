package io.ecom.model.json;

import com.google.common.io.Closer;
import io.ecom.model.Entity;
import io.ecom.model.IoProblem;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Verdict;
import io.ecom.model.load.Quarantine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps rejected records in {@code ENTITY.ndjson}, each with file, position, rule, reason and the record as it was read;
 * where that was no object, or too large, with the beginning of its text.
 *
 * <p>A file appears with its first record; those of a former use of the folder go at once. For one thread; whoever creates
 * it closes it.
 */
public final class QuarantineFiles implements Quarantine, AutoCloseable {
    /** How each of the files begins. */
    private static final byte[] START = "{\"file\":".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final Map<Entity, BufferedWriter> files = new EnumMap<>(Entity.class);

    /**
     * @param folder where the files go; it is made when it is missing
     * @throws DatasetException when one of the files is there and holds something else
     */
    public QuarantineFiles(Path folder) {
        this.folder = folder;
        try {
            for (Entity entity : Entity.values()) {
                deleteFormer(file(folder, entity));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void deleteFormer(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(START.length);
            if (start.length > 0 && !Arrays.equals(start, START)) {
                throw new DatasetException("Cannot write to '%s': '%s' holds something else than quarantined records"
                        .formatted(folder, file.getFileName()));
            }
        }
        Files.delete(file);
    }

    @Override
    public void reject(RawRecord record, Verdict.Rejected verdict) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", record.file());
        line.put("position", record.position());
        line.put("rule", verdict.rule().toString());
        line.put("reason", verdict.reason());
        if (record.text() == null) {
            line.put("record", record.fields());
        } else {
            line.put("text", record.text());
        }
        try {
            BufferedWriter file = file(record.entity());
            file.write(JsonText.ofRead(line));
            file.write('\n');
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try (Closer all = Closer.create()) {
            files.values().forEach(all::register);
            files.clear();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private BufferedWriter file(Entity entity) throws IOException {
        BufferedWriter file = files.get(entity);
        if (file == null) {
            Files.createDirectories(folder);
            OutputStream out = Files.newOutputStream(file(folder, entity));
            // This writer, unlike the one of Files, passes over half characters, which a hostile record may hold.
            file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            files.put(entity, file);
        }
        return file;
    }

    private static Path file(Path folder, Entity entity) {
        return folder.resolve(entity + ".ndjson");
    }

    private DatasetException failure(IOException e) {
        return new DatasetException("Cannot write to '%s': %s".formatted(folder, IoProblem.of(e)), e);
    }
}
