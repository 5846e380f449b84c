package io.infull.error;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that all of them are reported together. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    public void add(String problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws one {@link BadConfiguration} that lists every problem, or returns when there is none. */
    public void throwIfAny() {
        if (found.size() == 1) {
            throw new BadConfiguration(found.get(0));
        }
        if (!found.isEmpty()) {
            throw new BadConfiguration(found.size() + " problems:\n  - " + String.join("\n  - ", found));
        }
    }
}
