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

    private final Replies replies = new Replies();

    StandInBackend() {
        version(new Version44());
    }

    /**
     * Takes the change of a validator, which is then ignored like a validator that came with a new collection, and cuts long
     * answers into replies.
     */
    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        if (command.containsKey("collMod")) {
            return new Document("ok", 1.0);
        }
        if (replies.owns(command)) {
            return replies.more(command, message.getDatabaseName());
        }
        if (command.containsKey("killCursors")) {
            replies.kill(command);
        }
        replies.limit(command);
        Document answer = super.handleMessage(message);
        return command.containsKey("aggregate") ? replies.cut(answer) : answer;
    }
}
