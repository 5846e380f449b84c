package io.infull.db;

/** Turns the current row into a value. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Row row);
}
