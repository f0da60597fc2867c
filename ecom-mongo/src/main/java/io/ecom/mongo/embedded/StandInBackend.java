package io.ecom.mongo.embedded;

import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;

/** Collections in the heap, with what today's clients want of a server beyond what the library says of itself. */
final class StandInBackend extends MemoryBackend {
    /** The oldest version that current shells and drivers still talk to; pipelines here ask for nothing newer. */
    private static final class Version44 implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    }

    private static final String BATCH_SIZE = "batchSize";
    /** Up to 480 kB each fit into what a driver takes. */
    private static final int DOCUMENTS_A_REPLY = 100;

    StandInBackend() {
        version(new Version44());
    }

    /** Takes the change of a validator, which is then ignored like a validator that came with a new collection. */
    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        if (command.containsKey("collMod")) {
            return new Document("ok", 1.0);
        }
        limitReply(command);
        return super.handleMessage(message);
    }

    /** A real server cuts replies at 16 MB; the library sends all there is, and drivers refuse more than 48 MB. */
    private static void limitReply(Document command) {
        if (command.containsKey("find") || command.containsKey("getMore")) {
            command.putIfAbsent(BATCH_SIZE, DOCUMENTS_A_REPLY);
        } else if (command.containsKey("aggregate") && command.get("cursor") instanceof Document cursor) {
            cursor.putIfAbsent(BATCH_SIZE, DOCUMENTS_A_REPLY);
        }
    }
}
