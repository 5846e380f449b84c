package io.infull.quality.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.quality.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutationScoreTest {

    private static Finding caught(String name) {
        return Finding.of(new Mutation(name, "", null), Map.of("a_holds", Verdict.warned, "b_holds", Verdict.failed));
    }

    private static Finding missed(String name, String unseen) {
        return Finding.of(new Mutation(name, "", unseen), Map.of());
    }

    private static List<Finding> caught(int number) {
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            findings.add(caught("caught_" + index));
        }
        return findings;
    }

    @Test
    void isGoodWhenAllWasCaught() {
        MutationScore score = new MutationScore(List.of(caught("drop")), IdleChecks.NONE);
        assertThat(score.outcome().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(score.outcome().sentence()).isEqualTo("The gate caught 1 of 1 mutations (100.0 %)");
        assertThat(score.table()).contains("drop", "refused", "b_holds and 1 more");
    }

    @Test
    void isNotGoodWhenSomethingPassedThatNobodyExplains() {
        List<Finding> findings = caught(99);
        findings.add(missed("year_shift", null));
        assertThat(new MutationScore(findings, IdleChecks.NONE).outcome().exitCode())
                .isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(new MutationScore(findings, IdleChecks.NONE).outcome().sentence())
                .isEqualTo("The gate caught 99 of 100 mutations (99.0 %): expected 95 % or more, and each miss "
                        + "explained, but found no word about [year_shift]. Add a check, or say under unseen why none "
                        + "can see it");
    }

    @Test
    void isNotGoodWhenTooMuchPassedHoweverItIsExplained() {
        List<Finding> findings = caught(94);
        for (int index = 0; index < 6; index++) {
            findings.add(missed("missed_" + index, "nobody can see it"));
        }
        assertThat(new MutationScore(findings, IdleChecks.NONE).outcome().exitCode())
                .isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(new MutationScore(findings.subList(0, 98), IdleChecks.NONE)
                        .outcome()
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void takesASingleExplainedMissOfAFewForNoShare() {
        List<Finding> findings = caught(9);
        findings.add(missed("missed", "nobody can see it"));
        assertThat(new MutationScore(findings, IdleChecks.NONE).outcome().exitCode())
                .isEqualTo(ExitCode.DONE);
        findings.add(missed("missed_too", "nobody can see it"));
        assertThat(new MutationScore(findings, IdleChecks.NONE).outcome().exitCode())
                .isEqualTo(ExitCode.DATA_REFUSED);
    }

    @Test
    void leavesOutWhatChangesNothing() {
        List<Finding> findings = caught(1);
        findings.add(Finding.ofNothing(new Mutation("no_customers", "", null)));
        assertThat(new MutationScore(findings, IdleChecks.NONE).outcome().sentence())
                .isEqualTo("The gate caught 1 of 1 mutations (100.0 %)");
    }

    @Test
    void namesChecksThatNothingMadeFail() {
        List<Finding> findings = List.of(caught("drop"));
        IdleChecks idle = IdleChecks.of(
                Set.of("a_holds", "c_holds", "d_holds", "e_holds"),
                Set.of("e_holds"),
                findings,
                List.of(new Mutations.Idle("d_holds", "it is arithmetic")));
        assertThat(idle.dead()).containsExactly("c_holds");
        assertThat(new MutationScore(findings, idle).outcome().exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(new MutationScore(findings, idle).outcome().sentence())
                .isEqualTo(
                        "The gate caught 1 of 1 mutations (100.0 %). Checks that nothing made fail: expected none but "
                                + "found [c_holds]. Add a mutation or a unit test that makes them fail, take them out, or say "
                                + "under idle in mutations.yml why they stay");
    }

    @Test
    void refusesExplanationsOfChecksThatDoFail() {
        List<Finding> findings = List.of(caught("drop"));
        IdleChecks idle = IdleChecks.of(
                Set.of("a_holds"),
                Set.of(),
                findings,
                List.of(new Mutations.Idle("a_holds", "why"), new Mutations.Idle("gone", "why")));
        assertThat(new MutationScore(findings, idle).outcome().sentence())
                .endsWith("mutations.yml says under idle that nothing makes [a_holds, gone] fail, but something does, "
                        + "or they are not there: take the entries out");
    }
}
