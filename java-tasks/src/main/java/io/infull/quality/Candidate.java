package io.infull.quality;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.error.InputMissing;
import io.infull.ops.Builders;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.RunIdentity;
import io.infull.project.file.ProjectDigest;
import java.nio.file.Path;
import java.util.List;

/** The publication that the gate decides about. */
final class Candidate {

    private Candidate() {}

    /**
     * Throws InputMissing when nothing was built, TransientFault when another run has replaced the one that asks, and
     * BadConfiguration when another project built it. A publication that is published already is returned unchanged.
     */
    static Publication claim(Session session, RunIdentity identity, Path sqlDir) {
        Publication candidate = Publications.candidate(session).orElseThrow(Candidate::nothingToTest);
        return switch (candidate.state()) {
            case building, abandoned -> throw nothingToTest();
            case published -> candidate;
            case built, testing, passed, held, refused -> {
                identity.assertSameRun(candidate.runId(), "candidate " + candidate.id());
                assertBuiltFrom(sqlDir, session, candidate);
                yield Publications.claim(session, candidate, State.testing);
            }
        };
    }

    // Another release may lack a check, so its result would not count.
    private static void assertBuiltFrom(Path sqlDir, Session session, Publication candidate) {
        List<String> differences = Builders.of(session, candidate.id())
                .map(files -> new ProjectDigest(files).differences(ProjectDigest.of(sqlDir)))
                .orElse(List.of());
        if (!differences.isEmpty()) {
            throw new BadConfiguration("Cannot test candidate " + candidate.id() + " of run " + candidate.runId()
                    + ": expected the project that built it but found another one in " + sqlDir + ", which "
                    + String.join(", ", differences)
                    + ". Test with the release that built it, or run transform with this one");
        }
    }

    private static InputMissing nothingToTest() {
        return new InputMissing("Nothing to test: no candidate was built. Run transform first.");
    }
}
