package io.infull.load;

import java.util.Map;

/**
 * What became of the rows that were parsed. Every parsed row is loaded, a conflict or a duplicate.
 *
 * @param loaded lines that feed at least one target
 * @param conflicting lines rejected because another line says otherwise of the same key
 * @param rowsByTable rows that were inserted or changed
 */
record Landed(long loaded, long conflicting, long duplicate, Map<String, Long> rowsByTable) {}
