package io.infull.generate.policy;

import java.util.Optional;

/**
 * How a due line fares under a policy.
 *
 * @param isInFull empty where the required quantity is unknown
 * @param ownReason what is wrong with the line itself, or another line where nothing is
 */
public record Judgement(boolean isOnTime, Optional<Boolean> isInFull, MissReason ownReason) {

    public Optional<Boolean> isOtif() {
        return isInFull.map(inFull -> inFull && isOnTime);
    }

    /** Empty where it is no miss, or it is unknown whether it is one. */
    public Optional<MissReason> missReason() {
        return isOtif().filter(otif -> !otif).map(missed -> ownReason);
    }

    /** Both are as they should be; what is not known of one is not known of both. The reason stays. */
    Judgement and(Judgement other) {
        return new Judgement(
                isOnTime && other.isOnTime,
                isInFull.flatMap(mine -> other.isInFull.map(theirs -> mine && theirs)),
                ownReason);
    }
}
