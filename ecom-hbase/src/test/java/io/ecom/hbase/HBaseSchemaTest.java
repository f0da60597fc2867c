package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HBaseSchemaTest {
    @Test
    void tablesAreMadeByStatementsForTheShell() {
        TableSchema table = HBaseSchema.standard().productMetrics().withSplits(List.of("p2", "p3"));

        assertThat(table.script()).isEqualTo("""
                        create 'product_metrics',
                          {NAME => 'metrics', VERSIONS => 1, COMPRESSION => 'GZ', DATA_BLOCK_ENCODING => 'FAST_DIFF', BLOOMFILTER => 'ROW'},
                          SPLITS => ['p2', 'p3']""");
    }

    @Test
    void theScriptHoldsAllTablesAndQuestions() {
        assertThat(HBaseSchema.withPrefix("shop:").script())
                .contains("create 'shop:user_sessions'")
                .contains("create 'shop:product_metrics'")
                .contains("create 'shop:ecom_loads'")
                .contains("scan 'shop:user_sessions', {STARTROW => 'user_000001$'");
    }

    @Test
    void sessionsHaveThreeFamilies() {
        assertThat(HBaseSchema.standard().userSessions().descriptor().getColumnFamilies())
                .extracting(family -> family.getNameAsString() + " " + family.getMaxVersions() + " "
                        + family.getCompressionType() + " " + family.getDataBlockEncoding() + " "
                        + family.getBloomFilterType())
                .containsExactly(
                        "metrics 1 GZ FAST_DIFF ROW",
                        "page_views 1 GZ FAST_DIFF ROW",
                        "session_info 1 GZ FAST_DIFF ROW");
    }
}
