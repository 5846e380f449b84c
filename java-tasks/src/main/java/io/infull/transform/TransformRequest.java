package io.infull.transform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The request of a transform.
 *
 * @param asOf the date that was given; empty when none was
 * @param usualAsOf the date when none is given
 * @param select expressions as in {@link io.infull.project.Selection}; empty for all models
 * @param fullRefresh build every selected table anew, even where an equal part exists
 */
public record TransformRequest(
        Optional<LocalDate> asOf, LocalDate usualAsOf, List<String> select, boolean fullRefresh) {}
