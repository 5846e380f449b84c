package io.infull.transform;

import io.infull.ops.RawVersions;
import java.util.List;

/**
 * The plan of a transform.
 *
 * @param rawVersions of the raw tables that the fingerprints were made with
 * @param changesNothing whether all of it is published already
 */
record Plan(List<PlannedModel> models, RawVersions rawVersions, boolean changesNothing) {}
