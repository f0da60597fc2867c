package io.ecom.mongo.embedded;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A program that starts a {@code mongod}, says so, and then stays until it is killed. */
final class ParentProgram {
    private ParentProgram() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMongo server = EmbeddedMongo.start(Map.of(EmbeddedMongo.MONGOD_VARIABLE, args[0]));
        System.out.println(server.uri());
        new CountDownLatch(1).await();
    }
}
