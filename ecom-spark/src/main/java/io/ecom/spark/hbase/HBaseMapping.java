package io.ecom.spark.hbase;

import com.google.common.base.Splitter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * Which table is read and what its columns are.
 *
 * @param anchor a cell that every row has; null when none is known
 */
record HBaseMapping(
        String quorum,
        String table,
        KeyLayout key,
        List<CellColumn> cells,
        List<FamilyColumn> families,
        @Nullable CellColumn anchor)
        implements Serializable {
    static final String QUORUM = "quorum";
    static final String TABLE = "table";
    static final String KEY = "key";
    static final String COLUMNS = "columns";
    static final String ANCHOR = "anchor";

    private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

    /** A column of one cell. */
    record CellColumn(String column, String family, String qualifier, CellType type) implements Serializable {}

    /** A column of all cells of a family. */
    record FamilyColumn(String column, String family, FamilyType type) implements Serializable {}

    HBaseMapping {
        cells = List.copyOf(cells);
        families = List.copyOf(families);
        Set<String> names = new HashSet<>();
        for (StructField field : schema(key, cells, families).fields()) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("Invalid mapping of table '%s': the column '%s' stands there twice"
                        .formatted(table, field.name()));
            }
        }
    }

    static HBaseMapping parse(CaseInsensitiveStringMap options) {
        List<CellColumn> cells = new ArrayList<>();
        List<FamilyColumn> families = new ArrayList<>();
        for (String column : LIST.split(options.getOrDefault(COLUMNS, ""))) {
            int equals = column.indexOf('=');
            int first = column.indexOf(':', equals);
            int last = column.lastIndexOf(':');
            if (equals < 1 || first < equals + 2) {
                throw invalidColumn(column);
            }
            String name = column.substring(0, equals).strip();
            String family = column.substring(equals + 1, first).strip();
            String type = column.substring(last + 1).strip();
            if (first < last) {
                String qualifier = column.substring(first + 1, last).strip();
                cells.add(new CellColumn(name, family, qualifier, CellType.parse(type)));
            } else if (FamilyType.isName(type)) {
                families.add(new FamilyColumn(name, family, FamilyType.parse(type)));
            } else {
                throw invalidColumn(column);
            }
        }
        KeyLayout key = KeyLayout.parse(required(options, KEY));
        return new HBaseMapping(
                required(options, QUORUM), required(options, TABLE), key, cells, families, anchor(options.get(ANCHOR)));
    }

    /** The parts of the key, the cells, the families, in this order. */
    StructType schema() {
        return schema(key, cells, families);
    }

    private static StructType schema(KeyLayout key, List<CellColumn> cells, List<FamilyColumn> families) {
        StructType schema = new StructType();
        for (KeyPart part : key.parts()) {
            schema = schema.add(DataTypes.createStructField(part.column(), part.dataType(), false));
        }
        for (CellColumn cell : cells) {
            boolean nullable = cell.type().absent() == null;
            schema = schema.add(
                    DataTypes.createStructField(cell.column(), cell.type().dataType(), nullable));
        }
        for (FamilyColumn family : families) {
            schema = schema.add(
                    DataTypes.createStructField(family.column(), family.type().dataType(), false));
        }
        return schema;
    }

    private static @Nullable CellColumn anchor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "Invalid value '%s' for option 'anchor': expected family:qualifier".formatted(text));
        }
        return new CellColumn("", text.substring(0, colon), text.substring(colon + 1), CellType.parse("string"));
    }

    private static String required(CaseInsensitiveStringMap options, String option) {
        String value = options.get(option);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Missing option '%s' of the source ecom-hbase".formatted(option));
        }
        return value.strip();
    }

    private static IllegalArgumentException invalidColumn(String column) {
        return new IllegalArgumentException(
                "Invalid column '%s' in option 'columns': expected name=family:qualifier:type, or name=family:map"
                        .formatted(column));
    }
}
