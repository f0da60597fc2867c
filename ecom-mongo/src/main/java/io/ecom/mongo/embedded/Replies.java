package io.ecom.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers of the stand-in cut into several replies.
 *
 * <p>A real server cuts a reply at 16 MB. The library sends all there is, for an aggregation even when asked for less, and
 * drivers refuse more than 48 MB. Safe for use by several threads.
 */
final class Replies {
    /** Up to 480 kB each fit into what a driver takes. */
    static final int DOCUMENTS_A_REPLY = 100;

    private static final String BATCH_SIZE = "batchSize";
    private static final String CURSOR = "cursor";
    private static final String FIRST_BATCH = "firstBatch";
    /** Far from the library's own numbers, which count from one. */
    private static final long FIRST_ID = 1L << 48;

    private final AtomicLong ids = new AtomicLong(FIRST_ID);
    private final Map<Long, Iterator<?>> rest = new ConcurrentHashMap<>();

    /** Asks for no more than a reply holds, where the library does what it is asked for. */
    void limit(Document command) {
        if (command.containsKey("find") || command.containsKey("getMore")) {
            command.putIfAbsent(BATCH_SIZE, DOCUMENTS_A_REPLY);
        }
    }

    /** Keeps what is too much of an aggregation's answer until it is asked for. */
    Document cut(Document answer) {
        if (answer.get(CURSOR) instanceof Document cursor
                && cursor.get(FIRST_BATCH) instanceof List<?> all
                && all.size() > DOCUMENTS_A_REPLY) {
            long id = ids.getAndIncrement();
            Iterator<?> documents = all.iterator();
            cursor.put(FIRST_BATCH, next(documents));
            cursor.put("id", id);
            rest.put(id, documents);
        }
        return answer;
    }

    /** Whether a command asks for the rest of an answer that was cut here. */
    boolean owns(Document command) {
        return command.get("getMore") instanceof Long id && rest.containsKey(id);
    }

    Document more(Document command, String database) {
        long id = (Long) command.get("getMore");
        Iterator<?> documents = rest.get(id);
        List<Object> batch = next(documents);
        if (!documents.hasNext()) {
            rest.remove(id);
        }
        return new Document(
                        CURSOR,
                        new Document("id", documents.hasNext() ? id : 0L)
                                .append("ns", database + "." + command.get("collection"))
                                .append("nextBatch", batch))
                .append("ok", 1.0);
    }

    /** Forgets the answers of which no more is wanted; the library forgets its own. */
    void kill(Document command) {
        if (command.get("cursors") instanceof List<?> unwanted) {
            unwanted.forEach(rest::remove);
        }
    }

    private static List<Object> next(Iterator<?> documents) {
        List<Object> batch = new ArrayList<>(DOCUMENTS_A_REPLY);
        while (batch.size() < DOCUMENTS_A_REPLY && documents.hasNext()) {
            batch.add(documents.next());
        }
        return batch;
    }
}
