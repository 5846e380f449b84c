package io.infull.publish;

import io.infull.error.Problems;
import picocli.CommandLine.Option;

/** How far back a rollback can reach. */
public final class KeepOption {

    @Option(
            names = "--keep",
            descriptionKey = "INFULL_KEEP_PUBLICATIONS",
            defaultValue = "3",
            paramLabel = "N",
            description = "Publications to keep for rollback and comparison (default: ${DEFAULT-VALUE}).")
    private int publications;

    public int publications() {
        return publications;
    }

    public void check(Problems problems) {
        if (publications < 1) {
            problems.add("INFULL_KEEP_PUBLICATIONS is " + publications + ", expected at least 1");
        }
    }
}
