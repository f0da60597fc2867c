package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.hbase.io.compress.Compression;
import org.junit.jupiter.api.Test;

final class HBaseOptionsTest {
    @Test
    void portsThatAreLeftOutAreFilledIn() {
        assertThat(HBaseOptions.of("zoo").quorum()).isEqualTo("zoo:2181");
        assertThat(HBaseOptions.of("a, b,c:2182").quorum()).isEqualTo("a:2182,b:2182,c:2182");
        assertThat(HBaseOptions.of("a:1,b:2").quorum()).isEqualTo("a:1,b:2");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String quorum : List.of("", "a b", "host:0", "host:70000", "host:x", "a,,b", ":2181")) {
            assertThatThrownBy(() -> HBaseOptions.of(quorum))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid HBase quorum '%s': expected host[:port], several separated by ','", quorum);
        }
    }

    @Test
    void theTablesOptionsHaveTheseDefaults() {
        assertThat(TableOptions.DEFAULT)
                .isEqualTo(new TableOptions("", 8, Compression.Algorithm.GZ, 2, 20_000, BulkOptions.DEFAULT));
        assertThat(BulkOptions.DEFAULT).isEqualTo(new BulkOptions(BulkOptions.Use.WHERE_POSSIBLE, 48L << 20, 6L << 30));
        assertThat(HBaseOptions.of("a"))
                .isEqualTo(new HBaseOptions("a:2181", Duration.ofSeconds(12), TableOptions.DEFAULT));
    }

    @Test
    void valuesOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> TableOptions.DEFAULT.withWriters(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value '0' for option 'writers': expected a number from 1 to 64");
        assertThatThrownBy(() -> TableOptions.DEFAULT.withPrefix("a:b:"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value 'a:b:' for option 'prefix': expected letters, digits, '_', '-', '.', or a"
                        + " namespace and ':'");
        assertThatThrownBy(() -> BulkOptions.DEFAULT.withSortBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value '0' for option 'sortBytes': expected a positive number");
        assertThatThrownBy(() -> BulkOptions.DEFAULT.withRoundBytes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value '-1' for option 'roundBytes': expected a positive number");
        assertThatThrownBy(() -> HBaseOptions.of("a").withAnswerWithin(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value 'PT0S' for option 'answerWithin': expected a positive duration");
    }

    @Test
    void anAddressWhereNobodyListensIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> HBaseStore.open(HBaseOptions.of("127.0.0.1:" + port)))
                .isInstanceOf(HBaseStoreException.class)
                .hasMessage("Cannot reach HBase at '127.0.0.1:%d': nothing listens there", port);
    }

    @Test
    void anAddressThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            HBaseOptions options =
                    HBaseOptions.of("127.0.0.1:" + silent.getLocalPort()).withAnswerWithin(Duration.ofSeconds(2));

            assertThatThrownBy(() -> HBaseStore.open(options))
                    .isInstanceOf(HBaseStoreException.class)
                    .hasMessage("Cannot reach HBase at '%s': no answer within 2 seconds", options.quorum());
        }
    }
}
