package io.ecom.spark.hbase.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;

/** A cell that every row has, so that servers find each row without looking into other families. */
public record Anchor(String family, String qualifier) implements Serializable {
    /** Reads {@code family:qualifier}. */
    static Anchor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "Invalid value '%s' for option 'anchor': expected family:qualifier".formatted(text));
        }
        return new Anchor(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    public byte[] familyBytes() {
        return family.getBytes(UTF_8);
    }

    public byte[] qualifierBytes() {
        return qualifier.getBytes(UTF_8);
    }

    public boolean is(CellColumn cell) {
        return cell.family().equals(family) && cell.qualifier().equals(qualifier);
    }
}
