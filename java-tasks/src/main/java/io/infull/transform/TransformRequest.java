package io.infull.transform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a transform is asked for.
 *
 * @param asOf the date that somebody gave; empty when nobody did
 * @param usualAsOf the date when nobody gave one
 * @param select expressions as in {@link io.infull.project.Selection}; empty for all models
 * @param fullRefresh build every selected table anew, even where an equal part exists
 */
public record TransformRequest(
        Optional<LocalDate> asOf, LocalDate usualAsOf, List<String> select, boolean fullRefresh) {}
