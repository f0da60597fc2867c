package io.ecom.model.json;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.ecom.model.Category;
import io.ecom.model.IoProblem;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.admission.Admission;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Verdict;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a data set: a folder with {@code users.json}, {@code categories.json}, {@code products.json}, {@code
 * sessions_0.json}, {@code sessions_1.json} … and {@code transactions.json}.
 *
 * <p>Each file is a JSON array or has one object a line, and may be compressed ({@code .gz}). Records stream: whatever the
 * size of the files, one record is held at a time, and admission remembers at most 40 bytes of each. Safe for use by
 * several threads; each reading is one thread's.
 */
public final class DatasetReader {
    private final Path folder;
    private final List<DataFile> files;

    private DatasetReader(Path folder, List<DataFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * @throws DatasetException when the folder, or a file of an entity, is missing
     */
    public static DatasetReader open(Path folder) {
        return new DatasetReader(folder, DatasetFolder.files(folder));
    }

    public Path folder() {
        return folder;
    }

    /** The files in the order in which they are read. */
    public List<DataFile> files() {
        return files;
    }

    /** The bytes of all files on disk. */
    public long size() {
        return files.stream().mapToLong(DataFile::size).sum();
    }

    /** A digest of the files' names and uncompressed contents: equal data sets, equal fingerprints. */
    public String fingerprint(Progress progress) {
        Hasher all = Hashing.sha256().newHasher();
        progress.begin("fingerprint", size(), "bytes");
        for (DataFile file : files) {
            Hasher content = Hashing.sha256().newHasher();
            try (InputStream in = file.open(progress::advance)) {
                byte[] chunk = new byte[1 << 16];
                for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                    content.putBytes(chunk, 0, count);
                }
            } catch (IOException e) {
                throw new DatasetException("Cannot read '%s': %s".formatted(file.name(), IoProblem.of(e)), e);
            }
            all.putString(file.name(), StandardCharsets.UTF_8);
            all.putBytes(content.hash().asBytes());
        }
        progress.end();
        return all.hash().toString().substring(0, 32);
    }

    /**
     * Reads, admits and hands on all records.
     *
     * @param sink receives the admitted ones
     * @param quarantine receives the rejected ones
     * @return what was found on the way
     * @throws DatasetException when a file breaks off or is not JSON, or all orders together are no amount any more
     */
    public Admission admit(RecordSink sink, Quarantine quarantine, Progress progress) {
        Admission admission = new Admission();
        Turnover turnover = new Turnover();
        progress.begin("read", size(), "bytes");
        for (DataFile file : files) {
            try (RawReader records = RawReader.open(file, progress::advance)) {
                while (records.hasNext()) {
                    RawRecord raw = records.next();
                    Verdict verdict = admission.admit(raw);
                    if (verdict instanceof Verdict.Admitted admitted) {
                        if (admitted.record() instanceof Transaction transaction) {
                            turnover.add(transaction, raw);
                        }
                        send(admitted.record(), sink);
                    } else if (verdict instanceof Verdict.Rejected rejected) {
                        quarantine.reject(raw, rejected);
                    }
                }
            }
        }
        progress.end();
        return admission;
    }

    /** Reads and admits without a sink, for whoever reads the files again with the admission's index. */
    public Admission admit(Progress progress) {
        return admit(new RecordSink() {}, Quarantine.NONE, progress);
    }

    private static void send(Record record, RecordSink sink) {
        if (record instanceof Session session) {
            sink.session(session);
        } else if (record instanceof Transaction transaction) {
            sink.transaction(transaction);
        } else if (record instanceof User user) {
            sink.user(user);
        } else if (record instanceof Product product) {
            sink.product(product);
        } else if (record instanceof Category category) {
            sink.category(category);
        } else {
            throw new IllegalArgumentException("Invalid record '%s': expected one of a data set".formatted(record));
        }
    }
}
