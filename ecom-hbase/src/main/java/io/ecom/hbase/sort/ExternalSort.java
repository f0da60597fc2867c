package io.ecom.hbase.sort;

import io.ecom.hbase.key.KeyRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries in any order and gives them back in order, with bounded memory: what exceeds it lies in sorted runs on disk.
 *
 * <p>Entries may be added by several threads at a time; each may hold as much as is sorted in memory once more while it
 * writes a run. Reading begins when adding has ended, and may then happen in several threads, each over a range of its own.
 */
public final class ExternalSort implements AutoCloseable {
    private final Folder.Source place;
    private final long memory;
    private final List<Run> runs = new ArrayList<>();

    private List<Entry> buffer = new ArrayList<>();
    private long buffered;
    private long added;
    private long bytes;
    private int begun;
    private @Nullable Folder folder;
    private boolean inOrder = true;

    /**
     * @param place makes the folder for runs when the first is written; it is removed at the end
     * @param memory about how many bytes are sorted in memory
     */
    public ExternalSort(Folder.Source place, long memory) {
        this.place = place;
        this.memory = memory;
    }

    public void add(List<Entry> entries) throws IOException {
        List<Entry> full;
        Folder file;
        synchronized (this) {
            inOrder = false;
            for (Entry entry : entries) {
                buffer.add(entry);
                buffered += entry.size();
                bytes += entry.size();
            }
            added += entries.size();
            if (buffered < memory) {
                return;
            }
            full = buffer;
            buffer = new ArrayList<>();
            buffered = 0;
            file = folder().child("run-" + begun++);
        }
        full.sort(Entry.ORDER);
        Run run = Run.write(file, full);
        synchronized (this) {
            runs.add(run);
        }
    }

    /** How many entries were added. */
    public synchronized long size() {
        return added;
    }

    /** About how many bytes they take. */
    public synchronized long bytes() {
        return bytes;
    }

    /** How many runs lie on disk. */
    public synchronized int runs() {
        return runs.size();
    }

    /** All entries of a range in order; the caller closes it. */
    public synchronized Cursor read(KeyRange range) throws IOException {
        if (!inOrder) {
            buffer.sort(Entry.ORDER);
            inOrder = true;
        }
        List<Cursor> inputs = new ArrayList<>();
        try {
            inputs.add(Cursor.of(
                    buffer.stream().filter(entry -> range.contains(entry.key())).toList()));
            for (Run run : runs) {
                inputs.add(run.read(range));
            }
            return new Merge(inputs);
        } catch (IOException e) {
            for (Cursor input : inputs) {
                input.close();
            }
            throw e;
        }
    }

    /** Forgets all entries and removes the runs. */
    public synchronized void clear() throws IOException {
        buffer = new ArrayList<>();
        buffered = 0;
        added = 0;
        bytes = 0;
        runs.clear();
        if (folder != null) {
            folder.remove();
            folder = null;
        }
    }

    @Override
    public void close() throws IOException {
        clear();
    }

    private Folder folder() throws IOException {
        if (folder == null) {
            folder = place.make();
        }
        return folder;
    }
}
