package io.infull.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A condition on the offending rows: on their number as dbt writes it ({@code >10}, {@code != 0}), on their share of
 * the rows that the check looks at ({@code > 1%}), or on both ({@code > 10% and > 20}).
 */
public record Threshold(List<Limit> limits) {

    /** Any offending row. */
    public static final Threshold ANY = new Threshold(List.of(Limit.ofCount("!=", 0)));

    public Threshold {
        limits = List.copyOf(limits);
    }

    /** Empty when the text is not a condition. */
    static Optional<Threshold> parse(String text) {
        List<Limit> limits = new ArrayList<>();
        for (String part : text.split("(?<=[\\d%])\\s+and\\s+")) {
            Optional<Limit> limit = Limit.parse(part);
            if (limit.isEmpty()) {
                return Optional.empty();
            }
            limits.add(limit.get());
        }
        return Optional.of(new Threshold(limits));
    }

    /** @param lookedAt rows that the check looked at; empty when it does not know them and judges by number only */
    public boolean isReachedBy(long failures, OptionalLong lookedAt) {
        return limits.stream().allMatch(limit -> limit.isReachedBy(failures, lookedAt));
    }

    /** Whether it is a share, so that the rows that the check looks at must be counted. */
    public boolean isOfShare() {
        return limits.stream().anyMatch(Limit::isShare);
    }

    boolean canBeReached() {
        return limits.stream().allMatch(Limit::canBeReached);
    }

    @Override
    public String toString() {
        return limits.stream().map(Limit::toString).collect(Collectors.joining(" and "));
    }
}
