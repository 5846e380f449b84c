package io.infull.transform;

import io.infull.ops.ManifestEntry;

/**
 * What became of a model.
 *
 * @param reused an earlier part holds exactly these rows
 * @param rows null for a view
 */
record BuiltModel(ManifestEntry entry, boolean reused, Long rows, long durationMillis) {}
