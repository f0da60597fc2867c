package io.ecom.spark.hbase.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TypeNamesTest {
    @Test
    void namesMayHoldSpacesAndCapitals() {
        assertThat(TypeNames.ofCell(" Decimal( 18 , 2 ) ")).isEqualTo(TypeNames.ofCell("decimal(18,2)"));
        assertThat(TypeNames.ofCell("LONG_BYTES")).isEqualTo(NumberType.LONG_BYTES);
        assertThat(TypeNames.ofFamily("map(decimal_bytes(12,3))")
                        .orElseThrow()
                        .dataType()
                        .catalogString())
                .isEqualTo("map<string,decimal(12,3)>");
    }

    @Test
    void aTypeThatIsNoneIsNamedWithAllThereAre() {
        for (String none : new String[] {"float", "binary()", "binary(0)", "decimal", "int(4)", "binary(x)", ""}) {
            assertThatThrownBy(() -> TypeNames.ofCell(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid type '" + none + "': expected string, int, long, double, boolean, int_bytes,"
                            + " int_sorted, long_bytes, long_sorted, millis_bytes, reversed_millis, epoch_millis,"
                            + " timestamp_ntz, yyyymmdd, date, float_bytes, double_bytes, boolean_bytes, ids, cart,"
                            + " binary, binary(n), decimal(p,s) or decimal_bytes(p,s)");
        }
        assertThatThrownBy(() -> TypeNames.ofCell("decimal(39,2)"))
                .hasMessage(
                        "Invalid type 'decimal(39,2)': expected at most 38 digits, as many or fewer behind the point");
        assertThatThrownBy(() -> TypeNames.ofKeyPart("int"))
                .hasMessage("Invalid type 'int' of a key's part: expected string, binary, binary(n), int_bytes,"
                        + " int_sorted, long_bytes, long_sorted, millis_bytes, reversed_millis, epoch_millis,"
                        + " timestamp_ntz, yyyymmdd, date");
    }
}
