package io.ecom.hbase.bulk;

import io.ecom.hbase.sort.Cursor;
import io.ecom.hbase.sort.Entry;
import io.ecom.hbase.sort.Folder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hbase.CellUtil;
import org.apache.hadoop.hbase.KeyValue;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptor;
import org.apache.hadoop.hbase.client.TableDescriptor;
import org.apache.hadoop.hbase.io.hfile.CacheConfig;
import org.apache.hadoop.hbase.io.hfile.HFileContext;
import org.apache.hadoop.hbase.io.hfile.HFileContextBuilder;
import org.apache.hadoop.hbase.regionserver.HStoreFile;
import org.apache.hadoop.hbase.regionserver.StoreFileWriter;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * The files of one region, one a family, with the table's compression, encoding and bloom filters. For one thread.
 *
 * @param out gets a folder for each family
 */
record RegionFiles(Configuration settings, TableDescriptor table, Folder out) {
    /** Writes rows that come in order; of several under one key the last. */
    void write(Cursor rows) throws IOException {
        Map<byte[], StoreFileWriter> writers = new TreeMap<>(Arrays::compareUnsigned);
        try {
            Entry row = rows.next();
            while (row != null) {
                Entry next = rows.next();
                if (next == null || !next.hasKeyOf(row)) {
                    append(row, writers);
                }
                row = next;
            }
            for (StoreFileWriter writer : writers.values()) {
                writer.appendFileInfo(HStoreFile.BULKLOAD_TIME_KEY, Bytes.toBytes(System.currentTimeMillis()));
                writer.appendFileInfo(HStoreFile.MAJOR_COMPACTION_KEY, Bytes.toBytes(true));
                writer.appendFileInfo(HStoreFile.EXCLUDE_FROM_MINOR_COMPACTION_KEY, Bytes.toBytes(false));
                writer.appendTrackedTimestampsToMetadata();
            }
        } finally {
            for (StoreFileWriter writer : writers.values()) {
                writer.close();
            }
        }
    }

    private void append(Entry row, Map<byte[], StoreFileWriter> writers) throws IOException {
        for (KeyValue cell : RowBytes.decode(row)) {
            byte[] family = CellUtil.cloneFamily(cell);
            StoreFileWriter writer = writers.get(family);
            if (writer == null) {
                writer = writer(table.getColumnFamily(family));
                writers.put(family, writer);
            }
            writer.append(cell);
        }
    }

    private StoreFileWriter writer(ColumnFamilyDescriptor family) throws IOException {
        HFileContext context = new HFileContextBuilder()
                .withTableName(table.getTableName().getName())
                .withColumnFamily(family.getName())
                .withCompression(family.getCompressionType())
                .withDataBlockEncoding(family.getDataBlockEncoding())
                .withBlockSize(family.getBlocksize())
                .withHBaseCheckSum(true)
                .withCreateTime(System.currentTimeMillis())
                .build();
        return new StoreFileWriter.Builder(settings, CacheConfig.DISABLED, out.files())
                .withOutputDir(out.child(family.getNameAsString()).path())
                .withBloomType(family.getBloomFilterType())
                .withFileContext(context)
                .build();
    }
}
