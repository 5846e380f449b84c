package io.infull.transform;

import io.infull.ops.ManifestEntry;
import io.infull.project.Model;
import java.util.Optional;

/**
 * The plan for one model.
 *
 * @param reuse the entry of a publication, or of an earlier part, that holds exactly the wanted rows
 */
record PlannedModel(Model model, int ordinal, String fingerprint, boolean readsRaw, Optional<ManifestEntry> reuse) {}
