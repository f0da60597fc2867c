package io.ecom.hbase.sort;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several sorted inputs as one. */
final class Merge implements Cursor {
    private final List<Cursor> inputs;
    private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::entry, Entry.ORDER));

    /** An input and its next entry. */
    private record Head(Entry entry, Cursor input) {}

    Merge(List<Cursor> inputs) throws IOException {
        this.inputs = List.copyOf(inputs);
        for (Cursor input : inputs) {
            advance(input);
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        advance(head.input());
        return head.entry();
    }

    @Override
    public void close() throws IOException {
        for (Cursor input : inputs) {
            input.close();
        }
    }

    private void advance(Cursor input) throws IOException {
        Entry entry = input.next();
        if (entry != null) {
            heads.add(new Head(entry, input));
        }
    }
}
