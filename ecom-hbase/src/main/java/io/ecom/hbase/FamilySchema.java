package io.ecom.hbase;

import io.ecom.hbase.query.ShellText;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptor;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.io.compress.Compression;
import org.apache.hadoop.hbase.io.encoding.DataBlockEncoding;
import org.apache.hadoop.hbase.regionserver.BloomType;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * A column family.
 *
 * @param versions how many versions of a cell are kept
 * @param compression of the blocks on disk, such as {@code GZ}, which needs nothing installed on the servers
 * @param encoding of the blocks in memory and on disk, such as {@code FAST_DIFF}
 * @param bloom what a file's filter knows, such as {@code ROW}
 */
public record FamilySchema(
        String name, int versions, Compression.Algorithm compression, DataBlockEncoding encoding, BloomType bloom) {
    /** One version, compressed with GZ and FAST_DIFF, a bloom filter over rows. */
    public static FamilySchema of(String name) {
        return new FamilySchema(name, 1, Compression.Algorithm.GZ, DataBlockEncoding.FAST_DIFF, BloomType.ROW);
    }

    FamilySchema withCompression(Compression.Algorithm newCompression) {
        return new FamilySchema(name, versions, newCompression, encoding, bloom);
    }

    ColumnFamilyDescriptor descriptor() {
        return ColumnFamilyDescriptorBuilder.newBuilder(Bytes.toBytes(name))
                .setMaxVersions(versions)
                .setCompressionType(compression)
                .setDataBlockEncoding(encoding)
                .setBloomFilterType(bloom)
                .build();
    }

    /** As the HBase shell's {@code create} takes it. */
    String script() {
        return "{NAME => %s, VERSIONS => %d, COMPRESSION => '%s', DATA_BLOCK_ENCODING => '%s', BLOOMFILTER => '%s'}"
                .formatted(ShellText.quote(name), versions, compression.name(), encoding.name(), bloom.name());
    }
}
