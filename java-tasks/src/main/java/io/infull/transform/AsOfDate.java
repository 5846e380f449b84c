package io.infull.transform;

import io.infull.error.BadConfiguration;
import io.infull.ops.Publication;
import java.time.LocalDate;
import java.util.Optional;

/** The as-of date of a transform. All models have the same, so a selection keeps that of the published models. */
final class AsOfDate {

    private AsOfDate() {}

    static LocalDate of(TransformRequest request, Optional<Publication> published) {
        if (request.select().isEmpty() || published.isEmpty()) {
            return request.asOf().orElse(request.usualAsOf());
        }
        LocalDate kept = published.get().asOf();
        if (request.asOf().isPresent() && !request.asOf().get().equals(kept)) {
            throw new BadConfiguration("A selection keeps the as-of date of the published models: expected " + kept
                    + " but found " + request.asOf().get() + ". Leave out --as-of, or run without --select");
        }
        return kept;
    }
}
