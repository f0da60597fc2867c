package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hadoop.hbase.io.compress.Compression;
import org.junit.jupiter.api.Test;

final class HBaseSchemaTest {
    @Test
    void tablesAreMadeByStatementsForTheShell() {
        TableSchema table = HBaseSchema.standard().productMetrics().withSplits(List.of("p2", "p3"));

        assertThat(table.script()).isEqualTo("""
            create 'product_metrics',
              {NAME => 'metrics', VERSIONS => 1, COMPRESSION => 'GZ', DATA_BLOCK_ENCODING => 'FAST_DIFF', BLOOMFILTER => 'ROW'},
              SPLITS => ['p2', 'p3']\
            """);
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

    @Test
    void theScriptParsedBackGivesTheDescriptorsThatTheCodeApplies() {
        for (Compression.Algorithm compression : List.of(Compression.Algorithm.GZ, Compression.Algorithm.ZSTD)) {
            HBaseSchema schema = HBaseSchema.withPrefix("shop:").withCompression(compression);
            HBaseSchema cut = new HBaseSchema(
                    schema.userSessions().withSplits(List.of("user_1", "it's")),
                    schema.productMetrics().withSplits(List.of("p2")),
                    schema.loads());

            List<CreateStatement> created = CreateStatement.all(cut.script());

            assertThat(created)
                    .extracting(CreateStatement::descriptor)
                    .isEqualTo(
                            cut.tables().stream().map(TableSchema::descriptor).toList());
            assertThat(created)
                    .extracting(CreateStatement::splits)
                    .isEqualTo(cut.tables().stream().map(TableSchema::splits).toList());
        }
    }
}
