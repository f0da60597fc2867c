package io.ecom.spark.hbase.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class HBaseMappingTest {
    @Test
    void columnsStandInTheOrderKeyCellsFamilies() {
        HBaseMapping mapping = mapping("id:string", "tags=t:map; count=f:count:int; note=g:a:b:string; cart=f:c:cart");

        assertThat(mapping.schema().toDDL())
                .isEqualTo("id STRING NOT NULL,count INT,note STRING,cart ARRAY<STRUCT<product_id: STRING NOT NULL,"
                        + " quantity: BIGINT NOT NULL, price: DECIMAL(18,2) NOT NULL>> NOT NULL,"
                        + "tags MAP<STRING, STRING> NOT NULL");
        assertThat(mapping.cells().get(1).qualifier()).isEqualTo("a:b");
        assertThat(mapping.familyNames()).containsExactly("f", "g", "t");
        assertThat(mapping.quorum()).isEqualTo("localhost:2181");
    }

    @Test
    void aKeyIsCutWhereItsLayoutSays() {
        assertThat(split("a:string#b:string", "x#y#z")).containsExactly("x", "y#z");
        assertThat(split("a:string|b:yyyymmdd+c:string", "x|20261016rest")).containsExactly("x", "20261016", "rest");
        assertThat(split("a:yyyymmdd/b:string", "20261016/")).containsExactly("20261016", "");
        KeyLayout composite = KeyLayout.parse("salt:binary(1)+id:long_bytes+at:reversed_millis");
        byte[] key = Bytes.add(new byte[] {7}, Bytes.toBytes(-5L), Bytes.toBytes(Long.MAX_VALUE - 9));
        assertThat(composite.bounds(key)).containsExactly(0, 1, 1, 9, 9, 17);
        assertThat(composite.encode(List.of(new byte[] {7}, -5L, 9_000L))).isEqualTo(key);
    }

    @Test
    void aKeyWithOtherPartsIsRefused() {
        for (String key : List.of("x", "x#2026101", "x#20261016", "x#20261016|")) {
            assertThatThrownBy(() -> split("a:string#b:yyyymmdd#c:string", key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid row key '" + key + "': expected a#b#c");
        }
    }

    @Test
    void valuesThatAKeyCannotTellApartAreRefused() {
        KeyLayout layout = KeyLayout.parse("a:string#b:string");

        assertThat(layout.encode(List.of(text("x"), text("y#z")))).isEqualTo("x#y#z".getBytes(UTF_8));
        assertThatThrownBy(() -> layout.encode(List.of(text("x#y"), text("z"))))
                .hasMessage("Invalid value 'x#y' of key part 'a': expected none with the separator '#'");
        assertThatThrownBy(() -> KeyLayout.parse("a:string").encode(List.of(text(""))))
                .hasMessage("Invalid row key: expected at least one byte");
        assertThatThrownBy(() -> KeyLayout.parse("a:string").encode(List.of(text("x".repeat(40_000)))))
                .hasMessage("Invalid row key of 40000 bytes: expected at most 32767");
    }

    @Test
    void aBadKeyIsNamed() {
        for (String key : List.of("id", "id:string#", "#id:string", "id:string##a:string", "a:string b:string")) {
            assertThatThrownBy(() -> mapping(key, ""))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid value '" + key
                            + "' for option 'key': expected column:type, between two of them the"
                            + " character that separates them in the key, or + when nothing does");
        }
        for (String key : List.of("a:string+b:string", "a:binary#b:string")) {
            assertThatThrownBy(() -> mapping(key, ""))
                    .hasMessage("Invalid key part 'a': nothing says where it ends; expected a type of fixed width, or a"
                            + " string and a separator behind it");
        }
    }

    @Test
    void aBadColumnIsNamed() {
        for (String column : List.of("count", "count=f", "=f:a:int", "count=:int", "count=f:int")) {
            assertThatThrownBy(() -> mapping("id:string", column))
                    .as(column)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid column '" + column
                            + "' in option 'columns': expected name=family:qualifier:type," + " or name=family:map");
        }
        assertThatThrownBy(() -> mapping("id:string", "ID=f:count:int"))
                .hasMessage("Invalid mapping of table 'readings': the column 'ID' stands there twice");
    }

    @Test
    void optionsThatLackOrAreUnknownAreNamed() {
        assertThatThrownBy(() -> options(Map.of())).hasMessage("Missing option 'key' of the source ecom-hbase");
        assertThatThrownBy(() -> options(Map.of("key", "id:string", "table", " ", "quorum", "q")))
                .hasMessage("Missing option 'table' of the source ecom-hbase");
        assertThatThrownBy(() -> options(Map.of("colums", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Unknown option 'colums' of the source ecom-hbase: the nearest is 'columns', all are anchor,"
                                + " columns, key, quorum, table");
        assertThatThrownBy(() -> options(Map.of("key", "id:string", "table", "t", "quorum", "q", "anchor", "f")))
                .hasMessage("Invalid value 'f' for option 'anchor': expected family:qualifier");
        assertThatThrownBy(() -> options(Map.of("key", "id:string", "table", "t", "quorum", "a b")))
                .hasMessage("Invalid HBase quorum 'a b': expected host[:port], several separated by ','");
    }

    private static List<String> split(String layout, String key) {
        byte[] bytes = key.getBytes(UTF_8);
        int[] bounds = KeyLayout.parse(layout).bounds(bytes);
        String[] parts = new String[bounds.length / 2];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new String(Arrays.copyOfRange(bytes, bounds[2 * i], bounds[2 * i + 1]), UTF_8);
        }
        return List.of(parts);
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }

    private static HBaseMapping mapping(String key, String columns) {
        return options(Map.of("quorum", "localhost", "table", "readings", "key", key, "columns", columns));
    }

    private static HBaseMapping options(Map<String, String> options) {
        return HBaseMapping.of(new SourceOptions(new CaseInsensitiveStringMap(new HashMap<>(options))));
    }
}
