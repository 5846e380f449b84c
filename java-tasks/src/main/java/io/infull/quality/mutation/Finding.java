package io.infull.quality.mutation;

import io.infull.quality.Verdict;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of the gate for a mutation.
 *
 * @param checks checks with a worse result than on the sound sample
 */
record Finding(Mutation mutation, Kind kind, SortedMap<String, Verdict> checks) {

    /** The best result first. */
    enum Kind {
        refused,
        held,
        warned,
        unseen,
        /** The sample has no row that the mutation could change. */
        changes_nothing
    }

    static Finding of(Mutation mutation, Map<String, Verdict> worse) {
        return new Finding(mutation, kind(worse), new TreeMap<>(worse));
    }

    /** The mutation broke a key of the raw tables, or a model failed. */
    static Finding ofRefusal(Mutation mutation) {
        return new Finding(mutation, Kind.refused, new TreeMap<>());
    }

    static Finding ofNothing(Mutation mutation) {
        return new Finding(mutation, Kind.changes_nothing, new TreeMap<>());
    }

    private static Kind kind(Map<String, Verdict> worse) {
        if (worse.containsValue(Verdict.failed)) {
            return Kind.refused;
        }
        if (worse.containsValue(Verdict.held)) {
            return Kind.held;
        }
        return worse.containsValue(Verdict.warned) ? Kind.warned : Kind.unseen;
    }

    boolean isMissed() {
        return kind == Kind.unseen;
    }

    boolean isUnexplained() {
        return isMissed() && mutation.unseen() == null;
    }

    /** The checks that noticed it, with the worst result first. */
    String seenBy() {
        if (isMissed()) {
            return mutation.unseen() == null ? "" : mutation.unseen();
        }
        if (kind == Kind.refused && checks.isEmpty()) {
            return "a key of the raw tables, or a model";
        }
        String first = checks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return checks.size() > 1 ? first + " and " + (checks.size() - 1) + " more" : first;
    }
}
