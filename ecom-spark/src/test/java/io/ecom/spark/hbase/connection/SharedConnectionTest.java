package io.ecom.spark.hbase.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.spark.hbase.TestHBase;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.hbase.client.Connection;
import org.junit.jupiter.api.Test;

class SharedConnectionTest {
    @Test
    void sharesOfOneQuorumAreOneConnection() {
        List<SharedConnection> shares = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> SharedConnection.acquire(TestHBase.quorum()))
                .toList();

        assertThat(shares)
                .extracting(SharedConnection::connection)
                .containsOnly(shares.get(0).connection());
        assertThat(SharedConnection.shares(TestHBase.quorum())).isEqualTo(20);
        shares.stream().parallel().forEach(SharedConnection::close);
        shares.forEach(SharedConnection::close);
        assertThat(SharedConnection.shares(TestHBase.quorum())).isZero();
    }

    @Test
    void aConnectionIsClosedWhenNobodyHasAShare() {
        SharedConnection share = SharedConnection.acquire(TestHBase.quorum());
        Connection connection = share.connection();

        SharedConnection.closeAllIdle();
        assertThat(connection.isClosed()).isFalse();
        share.close();
        SharedConnection.closeAllIdle();
        assertThat(connection.isClosed()).isTrue();
        assertThat(SharedConnection.isOpen(TestHBase.quorum())).isFalse();
    }

    @Test
    void aQuorumWhereNobodyListensIsNamedAndNotKept() {
        assertThatThrownBy(() -> SharedConnection.acquire("127.0.0.1:1"))
                .isInstanceOf(HBaseStoreException.class)
                .hasMessage("Cannot reach HBase at '127.0.0.1:1': nothing listens there");
        assertThat(SharedConnection.isOpen("127.0.0.1:1")).isFalse();
    }
}
