package io.ecom.analytics.truth;

import java.util.Arrays;

/**
 * Fits a table to the sums of another by scaling its rows and columns in turn (W. Deming and F. Stephan, "On a least squares
 * adjustment of a sampled frequency table when the expected marginal totals are known", Annals of Mathematical Statistics 11,
 * 1940).
 */
final class Margins {
    private static final int ROUNDS = 100;

    private Margins() {}

    /** Cells in the proportions of one table, with the sums of rows and of columns of another. */
    static double[][] fit(double[][] proportions, double[][] sums) {
        double[][] cells = Arrays.stream(proportions).map(double[]::clone).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < cells.length; row++) {
                double factor = quotient(
                        Arrays.stream(sums[row]).sum(),
                        Arrays.stream(cells[row]).sum());
                for (int column = 0; column < cells[row].length; column++) {
                    cells[row][column] *= factor;
                }
            }
            for (int column = 0; column < cells[0].length; column++) {
                double factor = quotient(column(sums, column), column(cells, column));
                for (double[] row : cells) {
                    row[column] *= factor;
                }
            }
        }
        return cells;
    }

    private static double column(double[][] cells, int column) {
        return Arrays.stream(cells).mapToDouble(row -> row[column]).sum();
    }

    private static double quotient(double wanted, double is) {
        return is == 0 ? 0 : wanted / is;
    }
}
