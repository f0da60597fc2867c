package io.ecom.model.result;

/**
 * A column of a result table.
 *
 * @param name as in the header, such as {@code product_id}
 * @param unit empty where there is none
 */
public record Column(String name, ColumnType type, String unit, String meaning) {}
