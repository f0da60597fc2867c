package io.ecom.spark.hbase.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.mapping.SourceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

class SentToExecutorsTest {
    @Test
    void whatIsSentArrivesAsItWas() throws IOException, ClassNotFoundException {
        HBaseMapping mapping = HBaseMapping.of(new SourceOptions(new CaseInsensitiveStringMap(Map.of(
                "quorum",
                "localhost",
                "table",
                "t",
                "key",
                "id:string#at:epoch_millis+salt:binary(2)",
                "columns",
                "n=f:n:long_bytes; p=f:p:decimal(9,2); d=f:d:double_bytes; c=f:c:cart; raw=f:r:binary; tags=t:map(int);"
                        + " v=v:page_views",
                "anchor",
                "f:n"))));
        HBaseScanBuilder builder = new HBaseScanBuilder(mapping);
        builder.pushFilters(new Filter[] {
            new Or(new EqualTo("n", 5L), new GreaterThan("raw", new byte[] {1})), new GreaterThan("n", 1L)
        });
        HBaseScan scan = (HBaseScan) builder.build();

        assertThat(sent(scan.rows())).isEqualTo(scan.rows());
        assertThat(sent(scan.createReaderFactory())).isEqualTo(scan.createReaderFactory());
        RegionRanges ranges = new RegionRanges(List.of(KeyRange.ofPrefix(new byte[] {5})), "host");
        assertThat(sent(ranges)).isEqualTo(ranges);
    }

    @Test
    void eachRangeOfARegionIsAPartitionOnItsHost() {
        List<RegionRanges> regions = List.of(
                new RegionRanges(List.of(new KeyRange(key(""), key("m"))), "first"),
                new RegionRanges(List.of(new KeyRange(key("m"), key(""))), "second"));

        List<RegionRanges> shares = RegionRanges.shares(
                regions, List.of(new KeyRange(key("a"), key("b")), new KeyRange(key("l"), key("n"))));

        assertThat(shares.stream().map(RegionRanges::toString))
                .containsExactly(
                        "RegionRanges[ranges=[[a, b)], host=first]",
                        "RegionRanges[ranges=[[l, m)], host=first]",
                        "RegionRanges[ranges=[[m, n)], host=second]");
        assertThat(shares.get(2).preferredLocations()).containsExactly("second");
    }

    @Test
    void manyRangesOfARegionShareAPartition() {
        List<KeyRange> ranges = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            ranges.add(KeyRange.ofPrefix(key("%04d".formatted(i))));
        }

        List<RegionRanges> shares =
                RegionRanges.shares(List.of(new RegionRanges(List.of(KeyRange.ALL), "host")), ranges);

        assertThat(shares).hasSize(RegionRanges.MAX_SINGLE);
        assertThat(shares.stream().flatMap(share -> share.ranges().stream())).containsExactlyElementsOf(ranges);
    }

    @Test
    void aPlanShowsTheFirstOfManyRanges() {
        HBaseScanBuilder builder = new HBaseScanBuilder(HBaseMapping.of(new SourceOptions(
                new CaseInsensitiveStringMap(Map.of("quorum", "localhost", "table", "t", "key", "n:int_bytes")))));
        Integer[] numbers = new Integer[2_000];
        Arrays.setAll(numbers, i -> 0x30303030 + i);
        builder.pushFilters(new Filter[] {new In("n", numbers)});

        assertThat(builder.build().description())
                .startsWith("ecom-hbase t ranges=[[0000, 0000\\x00), [0001, ")
                .endsWith("[0009, 0009\\x00)] and 1990 more");
    }

    private static byte[] key(String text) {
        return text.getBytes(UTF_8);
    }

    private static Object sent(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
