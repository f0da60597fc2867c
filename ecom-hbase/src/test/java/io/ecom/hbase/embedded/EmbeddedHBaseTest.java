package io.ecom.hbase.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.query.LastSessions;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedHBaseTest {
    @TempDir
    Path folder;

    /** One test, since each start takes seconds: a server in another process, one beside it, and the first's data here. */
    @Test
    void dataStaysInTheFolderServersDoNotCollideAndStoresLeaveNothingBehind() {
        Path one = folder.resolve("one");
        try (HBaseProcess first = HBaseProcess.start(one, EmbeddedHBase.ANY_PORT, 512);
                EmbeddedHBase second = EmbeddedHBase.start(folder.resolve("two"))) {
            assertThat(first.quorum()).startsWith("127.0.0.1:").isNotEqualTo(second.quorum());
            load(first.quorum());
            assertThatThrownBy(() -> EmbeddedHBase.start(one))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot start HBase in folder '%s': another HBase uses it", one);
            assertThatThrownBy(() -> HBaseProcess.start(one, EmbeddedHBase.ANY_PORT, 128))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot start HBase in folder '%s': another HBase uses it", one);
            openAndCloseStores(second.quorum(), 5);
            Leftovers afterAFew = Leftovers.now();
            openAndCloseStores(second.quorum(), 50);
            afterAFew.awaitNoMore();
        }
        try (EmbeddedHBase again = EmbeddedHBase.start(one);
                HBaseStore store = HBaseStore.open(HBaseOptions.of(again.quorum()))) {
            assertThat(store.ask(new LastSessions("u1", 5)))
                    .containsExactly(SampleShop.SESSIONS.get(1), SampleShop.SESSIONS.get(0));
        }
    }

    /** The first start also makes what this process keeps once, such as the timers of Hadoop's metrics. */
    @Test
    void serversLeaveNoThreadAndNoFileOpen() {
        EmbeddedHBase.startTemporary(folder.resolve("1")).close();
        Leftovers afterOne = Leftovers.now();

        EmbeddedHBase.startTemporary(folder.resolve("2")).close();
        EmbeddedHBase third = EmbeddedHBase.startTemporary();
        assertThat(third.folder()).isDirectory();
        third.close();

        assertThat(third.folder()).doesNotExist();
        afterOne.awaitNoMore();
    }

    @Test
    void aFolderInUseIsRefused() {
        try (FolderLock lock = FolderLock.acquire(folder)) {
            assertThatThrownBy(() -> EmbeddedHBase.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot start HBase in folder '%s': another HBase uses it", lock.folder());
        }
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedHBase.start(folder, port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot start HBase on port '%d': it is in use", port);
        }
        // The refusal let go of the folder.
        FolderLock.acquire(folder).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedHBase.start(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot start HBase in folder '%s': the folder cannot be written", file);
        assertThatThrownBy(() -> HBaseProcess.start(file, EmbeddedHBase.ANY_PORT, 128))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot start HBase in folder '%s': the folder cannot be written", file);
    }

    private static void openAndCloseStores(String quorum, int times) {
        for (int i = 0; i < times; i++) {
            try (HBaseStore store = HBaseStore.open(HBaseOptions.of(quorum))) {
                assertThat(store.checkpoint()).isEmpty();
            }
        }
    }

    private static void load(String quorum) {
        try (HBaseStore store = HBaseStore.open(HBaseOptions.of(quorum));
                Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }
}
