package io.infull.transform;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The result of a transform.
 *
 * @param publicationId the candidate; empty when everything was published already
 * @param built models whose rows were computed
 * @param reused models whose rows are in an earlier part
 */
public record TransformReport(Optional<Long> publicationId, LocalDate asOf, int built, int reused, int views) {}
