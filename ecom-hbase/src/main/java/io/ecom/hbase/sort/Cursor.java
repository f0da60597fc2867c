package io.ecom.hbase.sort;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries in order, one after the other; whoever opens it closes it. For one thread. */
public interface Cursor extends AutoCloseable {
    /** The next entry, or null at the end. */
    @Nullable
    Entry next() throws IOException;

    @Override
    void close() throws IOException;

    /** Over entries in memory. */
    static Cursor of(List<Entry> entries) {
        Iterator<Entry> all = entries.iterator();
        return new Cursor() {
            @Override
            public @Nullable Entry next() {
                return all.hasNext() ? all.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
