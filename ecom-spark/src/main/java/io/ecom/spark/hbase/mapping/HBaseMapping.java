package io.ecom.spark.hbase.mapping;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import io.ecom.hbase.HBaseOptions;
import io.ecom.spark.hbase.type.FamilyType;
import io.ecom.spark.hbase.type.TypeNames;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Which table is meant and what its columns are. Sent to the executors: it holds values only.
 *
 * @param anchor null when no cell is known that every row has
 */
public record HBaseMapping(
        String quorum,
        String table,
        KeyLayout key,
        List<CellColumn> cells,
        List<FamilyColumn> families,
        @Nullable Anchor anchor)
        implements Serializable {
    private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

    public HBaseMapping {
        quorum = HBaseOptions.of(quorum).quorum();
        cells = List.copyOf(cells);
        families = List.copyOf(families);
        Set<String> names = new HashSet<>();
        for (StructField field : schema(key, cells, families).fields()) {
            checkArgument(
                    names.add(field.name().toLowerCase(Locale.ROOT)),
                    "Invalid mapping of table '%s': the column '%s' stands there twice",
                    table,
                    field.name());
        }
    }

    /** @throws IllegalArgumentException when an option lacks, is unknown or makes no sense */
    public static HBaseMapping of(SourceOptions options) {
        KeyLayout key = KeyLayout.parse(options.required(SourceOptions.KEY));
        List<CellColumn> cells = new ArrayList<>();
        List<FamilyColumn> families = new ArrayList<>();
        for (String column : LIST.split(options.optional(SourceOptions.COLUMNS).orElse(""))) {
            add(column, cells, families);
        }
        return new HBaseMapping(
                options.required(SourceOptions.QUORUM),
                options.required(SourceOptions.TABLE),
                key,
                cells,
                families,
                options.optional(SourceOptions.ANCHOR).map(Anchor::parse).orElse(null));
    }

    /** The parts of the key, the cells, the families, in this order. */
    public StructType schema() {
        return schema(key, cells, families);
    }

    /** The families that the columns and the anchor name. */
    public Set<String> familyNames() {
        Set<String> names = new TreeSet<>();
        cells.forEach(cell -> names.add(cell.family()));
        families.forEach(family -> names.add(family.family()));
        if (anchor != null) {
            names.add(anchor.family());
        }
        return names;
    }

    private static StructType schema(KeyLayout key, List<CellColumn> cells, List<FamilyColumn> families) {
        StructType schema = new StructType();
        for (KeyPart part : key.parts()) {
            schema = schema.add(
                    DataTypes.createStructField(part.column(), part.type().dataType(), false));
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

    /** A qualifier may hold colons, so that the last one ends it. */
    private static void add(String column, List<CellColumn> cells, List<FamilyColumn> families) {
        int equals = column.indexOf('=');
        int first = column.indexOf(':', equals);
        int last = column.lastIndexOf(':');
        if (equals < 1 || first < equals + 2) {
            throw invalid(column);
        }
        String name = column.substring(0, equals).strip();
        String family = column.substring(equals + 1, first).strip();
        String type = column.substring(last + 1).strip();
        if (first < last) {
            String qualifier = column.substring(first + 1, last).strip();
            cells.add(new CellColumn(name, family, qualifier, TypeNames.ofCell(type)));
            return;
        }
        Optional<FamilyType> whole = TypeNames.ofFamily(type);
        families.add(new FamilyColumn(name, family, whole.orElseThrow(() -> invalid(column))));
    }

    private static IllegalArgumentException invalid(String column) {
        return new IllegalArgumentException(
                "Invalid column '%s' in option 'columns': expected name=family:qualifier:type, or name=family:map"
                        .formatted(column));
    }
}
