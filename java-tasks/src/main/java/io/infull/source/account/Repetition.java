package io.infull.source.account;

import java.util.List;

/**
 * Rows of a file that are equal to an earlier one, although nobody declared what such rows are.
 *
 * @param table of schema raw
 * @param lines of the first few, from 1
 */
public record Repetition(String table, long rows, List<Long> lines) {}
