package io.ecom.hbase.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import io.ecom.hbase.codec.CorruptRowException;
import io.ecom.model.Entity;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.result.DataQuality;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotFoundException;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Get;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Table;

/** The one row of {@code ecom_loads}; it is written as a whole or not at all. Safe for use by several threads. */
public final class CheckpointTable {
    public static final String LOAD = "load";

    private static final byte[] ROW = "data_set".getBytes(UTF_8);
    private static final byte[] LOAD_BYTES = LOAD.getBytes(UTF_8);
    private static final String FINGERPRINT = "fingerprint";
    private static final String COMPLETE = "complete";
    private static final String ACKNOWLEDGED = "acknowledged_";
    private static final String ADMISSION = "admission";
    /** One and the same, so that a clock that is set back cannot hide what is written later. */
    private static final long TIMESTAMP = 1;

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final Splitter PARTS = Splitter.on('#');

    private final Connection connection;
    private final TableName name;

    public CheckpointTable(Connection connection, TableName name) {
        this.connection = connection;
        this.name = name;
    }

    public Optional<Checkpoint> read() throws IOException {
        try (Table table = connection.getTable(name)) {
            Result row = table.get(new Get(ROW));
            return row.isEmpty() ? Optional.empty() : Optional.of(decode(row));
        } catch (TableNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Replaces what stood there, all cells at once. */
    public void save(Checkpoint checkpoint) throws IOException {
        Put put = new Put(ROW, TIMESTAMP);
        add(put, FINGERPRINT, checkpoint.fingerprint());
        add(put, COMPLETE, Boolean.toString(checkpoint.complete()));
        for (Entity entity : Entity.values()) {
            add(put, ACKNOWLEDGED + entity, Long.toString(checkpoint.acknowledged(entity)));
        }
        add(
                put,
                ADMISSION,
                checkpoint.admission().stream().map(CheckpointTable::text).collect(joining(" ")));
        try (Table table = connection.getTable(name)) {
            table.put(put);
        }
    }

    private Checkpoint decode(Result row) {
        String field = FINGERPRINT;
        try {
            String fingerprint = text(row, field);
            field = COMPLETE;
            boolean complete = Boolean.parseBoolean(text(row, field));
            Map<Entity, Long> acknowledged = new EnumMap<>(Entity.class);
            for (Entity entity : Entity.values()) {
                field = ACKNOWLEDGED + entity;
                long count = Long.parseLong(text(row, field));
                if (count > 0) {
                    acknowledged.put(entity, count);
                }
            }
            field = ADMISSION;
            List<DataQuality> admission = WORDS.splitToStream(text(row, field))
                    .map(CheckpointTable::rule)
                    .toList();
            return new Checkpoint(fingerprint, complete, acknowledged, admission);
        } catch (IllegalArgumentException e) {
            throw new CorruptRowException(name.getNameAsString(), ROW, LOAD + ":" + field, e);
        }
    }

    private static String text(DataQuality rule) {
        String share = rule.share() == null ? "" : rule.share().toPlainString();
        return String.join(
                "#", rule.entity(), rule.rule(), rule.action(), "" + rule.checked(), "" + rule.records(), share);
    }

    private static DataQuality rule(String text) {
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() != 6) {
            throw new IllegalArgumentException(
                    "Invalid rule '%s': expected entity#rule#action#checked#records#share".formatted(text));
        }
        return new DataQuality(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                Long.parseLong(parts.get(3)),
                Long.parseLong(parts.get(4)),
                parts.get(5).isEmpty() ? null : new BigDecimal(parts.get(5)));
    }

    private static String text(Result row, String qualifier) {
        byte[] value = row.getValue(LOAD_BYTES, qualifier.getBytes(UTF_8));
        if (value == null) {
            throw new IllegalArgumentException("Missing cell");
        }
        return new String(value, UTF_8);
    }

    private static void add(Put put, String qualifier, String value) {
        put.addColumn(LOAD_BYTES, qualifier.getBytes(UTF_8), value.getBytes(UTF_8));
    }
}
