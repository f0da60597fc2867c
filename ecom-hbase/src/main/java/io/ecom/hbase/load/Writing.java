package io.ecom.hbase.load;

/**
 * How rows are written.
 *
 * @param name the table's, for threads
 * @param writers how many threads write
 * @param batchCells about how many cells a batch has
 */
public record Writing(String name, int writers, int batchCells) {}
