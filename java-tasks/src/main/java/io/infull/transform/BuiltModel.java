package io.infull.transform;

import io.infull.ops.ManifestEntry;

/**
 * The result of one model.
 *
 * @param reused whether an earlier part with exactly these rows was used
 * @param rows null for a view
 */
record BuiltModel(ManifestEntry entry, boolean reused, Long rows, long durationMillis) {}
