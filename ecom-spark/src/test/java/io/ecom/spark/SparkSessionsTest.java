package io.ecom.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark://elsewhere:7077",
                "spark://localhost:7077,elsewhere:7077",
                "spark://localhost.example.org:7077",
                "spark://10.0.0.1:7077",
                "spark://::7077",
                "yarn",
                "k8s://https://localhost:6443"
            })
    void aMasterOnAnotherMachineIsRefused(String master) {
        assertThatThrownBy(() -> SparkSessions.on(master, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot work on Spark master '%s': the session listens on 127.0.0.1 only, expected local[N] or"
                                + " spark://localhost:PORT; for other machines hand the job to spark-submit, as"
                                + " SubmitAnalyses is",
                        master);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local",
                "local[*]",
                "local[2,3]",
                "local-cluster[2,1,1024]",
                "spark://localhost:7077",
                "spark://127.0.0.1:7077,localhost:7078",
                "spark://[::1]:7077"
            })
    void aMasterOfThisMachineIsTaken(String master) {
        assertThat(new LoopbackMaster(master).url()).isEqualTo(master);
    }
}
