package io.infull.quality;

import io.infull.db.Session;
import io.infull.error.InputMissing;
import io.infull.error.TransientFault;
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
            case built, testing, passed, refused -> {
                checkRun(candidate, identity);
                yield Publications.claim(session, candidate, State.testing);
            }
        };
    }

    private static void checkRun(Publication candidate, RunIdentity identity) {
        if (!identity.isByHand() && !candidate.runId().equals(identity.runId())) {
            throw new TransientFault("Cannot test run " + identity.runId() + ": its candidate was replaced by that of run "
                    + candidate.runId() + ". Run transform again.");
        }
    }

    private static InputMissing nothingToTest() {
        return new InputMissing("Nothing to test: no candidate was built. Run transform first.");
    }
}
