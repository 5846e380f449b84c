package io.infull.generate.policy;

import java.util.Optional;

/**
 * How a due line fares under a policy.
 *
 * @param isInFull empty where the required quantity is unknown
 */
public record Judgement(boolean isOnTime, Optional<Boolean> isInFull) {

    public Optional<Boolean> isOtif() {
        return isInFull.map(inFull -> inFull && isOnTime);
    }

    /** Both are as they should be; what is not known of one is not known of both. */
    Judgement and(Judgement other) {
        return new Judgement(
                isOnTime && other.isOnTime, isInFull.flatMap(mine -> other.isInFull.map(theirs -> mine && theirs)));
    }
}
