package io.infull.generate.order;

import io.infull.generate.plan.Dice;
import io.infull.generate.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Draws moments of a day in UTC, to the second: some close to midnight, and some to the cut-off time of a policy. */
final class Moments {
    private static final int FIRST_OF_WORK = LocalTime.of(6, 0).toSecondOfDay();
    private static final int LAST_OF_WORK = LocalTime.of(18, 0).toSecondOfDay();
    private static final int LATE_EVENING = LocalTime.of(21, 30).toSecondOfDay();
    private static final int LAST_OF_DAY = LocalTime.MAX.toSecondOfDay();
    private final List<Policy> cuttingOff;
    private final Dice dice;

    Moments(List<Policy> policies, Dice dice) {
        cuttingOff = policies.stream()
                .filter(policy -> policy.clock().cutOffTime().isPresent())
                .toList();
        this.dice = dice;
    }

    /** Empty for one day in twenty, as of an export that does not know it. */
    Optional<Instant> on(LocalDate day) {
        if (dice.chance(0.05)) {
            return Optional.empty();
        }
        if (dice.chance(0.1)) {
            return Optional.of(inUtc(day, dice.between(LATE_EVENING, LAST_OF_DAY)));
        }
        if (!cuttingOff.isEmpty() && dice.chance(0.1)) {
            return Optional.of(nearCutOff(day, dice.oneOf(cuttingOff)));
        }
        return Optional.of(inUtc(day, dice.between(FIRST_OF_WORK, LAST_OF_WORK)));
    }

    // The second before, the very second, or the one after.
    private Instant nearCutOff(LocalDate day, Policy policy) {
        ZonedDateTime cutOff = day.atTime(policy.clock().cutOffTime().orElseThrow())
                .atZone(policy.clock().timeZone().orElseThrow())
                .plusSeconds(dice.between(-1, 1));
        // the same time of the day in UTC, should that be another day there
        return day.atTime(cutOff.withZoneSameInstant(ZoneOffset.UTC).toLocalTime())
                .toInstant(ZoneOffset.UTC);
    }

    private static Instant inUtc(LocalDate day, int second) {
        return day.atTime(LocalTime.ofSecondOfDay(second)).toInstant(ZoneOffset.UTC);
    }
}
