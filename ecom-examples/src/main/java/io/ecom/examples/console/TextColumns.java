package io.ecom.examples.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table for a terminal: aligned columns, numbers to the right.
 *
 * @param rows null cells are shown as a dot
 */
public record TextColumns(List<String> names, List<List<@Nullable String>> rows) {
    private static final int WIDEST = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]*(E-?[0-9]+)?");

    public List<String> lines() {
        int[] widths = new int[names.size()];
        boolean[] numeric = new boolean[names.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = names.get(i).length();
            for (List<@Nullable String> row : rows) {
                widths[i] = Math.max(widths[i], shown(row.get(i)).length());
            }
            numeric[i] = rows.stream()
                    .allMatch(row -> row.get(column) == null
                            || NUMBER.matcher(shown(row.get(column))).matches());
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(names, widths, numeric));
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(width));
        }
        lines.add(String.join("  ", rule));
        rows.forEach(row -> lines.add(line(row, widths, numeric)));
        return lines;
    }

    private static String line(List<? extends @Nullable String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = shown(cells.get(i));
            String space = " ".repeat(Math.max(0, widths[i] - text.length()));
            line.append(i == 0 ? "" : "  ").append(numeric[i] ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }

    private static String shown(@Nullable String cell) {
        return cell == null ? "·" : Terminal.text(cell, WIDEST);
    }
}
