package io.ecom.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class SparkSessionsTest {
    @Test
    void aLocalSessionListensOnTheLoopbackAddressOnly(SparkSession spark) {
        assertThat(spark.conf().get("spark.master")).isEqualTo("local[2]");
        assertThat(spark.conf().get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
        assertThat(spark.conf().get("spark.driver.host")).isEqualTo("127.0.0.1");
        assertThat(spark.conf().get("spark.ui.enabled")).isEqualTo("false");
        assertThat(spark.sparkContext().ui().isEmpty()).isTrue();
    }

    @Test
    void aSessionNeedsAThread() {
        assertThatThrownBy(() -> SparkSessions.local(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid threads '0': expected at least one");
    }
}
