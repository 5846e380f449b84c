package io.infull.quality;

import io.infull.db.Session;
import io.infull.error.InputMissing;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.RunIdentity;

/** The publication that the gate decides about. */
final class Candidate {

    private Candidate() {}

    /**
     * Throws InputMissing when nothing was built, TransientFault when the run that asks was replaced by another. What is
     * published already is returned as it is.
     */
    static Publication claim(Session session, RunIdentity identity) {
        Publication candidate = Publications.candidate(session).orElseThrow(Candidate::nothingToTest);
        return switch (candidate.state()) {
            case building, abandoned -> throw nothingToTest();
            case published -> candidate;
            case built, testing, passed, held, refused -> {
                identity.assertSameRun(candidate.runId(), "candidate " + candidate.id());
                yield Publications.claim(session, candidate, State.testing);
            }
        };
    }

    private static InputMissing nothingToTest() {
        return new InputMissing("Nothing to test: no candidate was built. Run transform first.");
    }
}
