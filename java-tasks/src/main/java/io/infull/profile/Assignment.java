package io.infull.profile;

import java.util.Arrays;

/**
 * Gives each row at most one column, and each column to at most one row, so that the sum of the weights is the greatest.
 * Kuhn and Munkres, with shortest augmenting paths: O(rows² · columns).
 */
final class Assignment {

    private static final int NONE = -1;

    private Assignment() {}

    /**
     * @param weights by row and column; 0 for pairs that are not allowed, else above
     * @return the column of each row, or -1
     */
    static int[] best(double[][] weights) {
        int rows = weights.length;
        int columns = rows == 0 ? 0 : weights[0].length;
        // A column of its own for each row stands for "none", so that every row can be given one.
        int all = columns + rows;
        double[] ofRow = new double[rows];
        double[] ofColumn = new double[all + 1];
        int[] rowOf = new int[all + 1];
        Arrays.fill(rowOf, NONE);
        for (int row = 0; row < rows; row++) {
            augment(weights, row, ofRow, ofColumn, rowOf);
        }
        int[] found = new int[rows];
        Arrays.fill(found, NONE);
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] != NONE && weights[rowOf[column]][column] > 0) {
                found[rowOf[column]] = column;
            }
        }
        return found;
    }

    private static void augment(double[][] weights, int start, double[] ofRow, double[] ofColumn, int[] rowOf) {
        int all = rowOf.length - 1;
        double[] slack = new double[all];
        int[] before = new int[all];
        boolean[] done = new boolean[all + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int column = all;
        rowOf[column] = start;
        while (rowOf[column] != NONE) {
            done[column] = true;
            int row = rowOf[column];
            int next = NONE;
            for (int other = 0; other < all; other++) {
                if (!done[other]) {
                    double cost = cost(weights[row], other) - ofRow[row] - ofColumn[other];
                    if (cost < slack[other]) {
                        slack[other] = cost;
                        before[other] = column;
                    }
                    next = next == NONE || slack[other] < slack[next] ? other : next;
                }
            }
            double step = slack[next];
            for (int other = 0; other <= all; other++) {
                if (done[other]) {
                    ofRow[rowOf[other]] += step;
                    ofColumn[other] -= step;
                } else {
                    slack[other] -= step;
                }
            }
            column = next;
        }
        while (column != all) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
        rowOf[all] = NONE;
    }

    private static double cost(double[] weights, int column) {
        return column < weights.length ? -weights[column] : 0;
    }
}
