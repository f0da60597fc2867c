package io.ecom.examples.stage;

import java.util.List;

/** Where two answers to the same question part. */
final class Difference {
    private Difference() {}

    static String sentence(String question, String engineA, String a, String engineB, String b) {
        List<String> linesA = a.lines().toList();
        List<String> linesB = b.lines().toList();
        int row = 0;
        while (line(linesA, row).equals(line(linesB, row))) {
            row++;
        }
        return "Engines disagree on question '%s' in row %d: %s says '%s', %s says '%s'"
                .formatted(question, row, engineA, line(linesA, row), engineB, line(linesB, row));
    }

    private static String line(List<String> lines, int row) {
        return row < lines.size() ? lines.get(row) : "no such row";
    }
}
