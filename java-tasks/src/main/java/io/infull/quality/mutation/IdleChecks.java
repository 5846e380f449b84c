package io.infull.quality.mutation;

import io.infull.quality.mutation.Mutations.Idle;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that no mutation, no wrong row and no unit test made fail.
 *
 * @param dead checks without an explanation
 * @param needless explanations of checks that do fail or do not exist
 */
record IdleChecks(Set<String> dead, Set<String> needless) {

    /** For a run with only some of the mutations: nothing can be concluded. */
    static final IdleChecks NONE = new IdleChecks(Set.of(), Set.of());

    /**
     * @param checks all that judge data
     * @param proven checks that can fail, independent of the data
     */
    static IdleChecks of(Set<String> checks, Set<String> proven, List<Finding> findings, List<Idle> explained) {
        Set<String> idle = new TreeSet<>(checks);
        idle.removeAll(proven);
        findings.forEach(finding -> idle.removeAll(finding.checks().keySet()));
        Set<String> dead = new TreeSet<>(idle);
        Set<String> needless = new TreeSet<>();
        explained.forEach(entry -> {
            dead.remove(entry.check());
            if (!idle.contains(entry.check())) {
                needless.add(entry.check());
            }
        });
        return new IdleChecks(dead, needless);
    }

    boolean isNone() {
        return dead.isEmpty() && needless.isEmpty();
    }

    /** The problems, with what to do. */
    String sentence() {
        String first = dead.isEmpty()
                ? ""
                : "Checks that nothing made fail: expected none but found " + dead
                        + ". Add a mutation or a unit test that makes them fail, take them out, or say under idle in "
                        + "mutations.yml why they stay";
        String second = needless.isEmpty()
                ? ""
                : "mutations.yml says under idle that nothing makes " + needless + " fail, but something does, or they "
                        + "are not there: take the entries out";
        return first + (first.isEmpty() || second.isEmpty() ? "" : ". ") + second;
    }
}
