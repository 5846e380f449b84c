package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What holds after any fault: the rerun leads to the same rows, ledger and rejects as a load that nobody disturbed. */
final class Recovery {

    /** Nowhere in this, whatever happens: no password of the tests is a word of any message. */
    private static final String[] SECRETS = {"password=", "INFULL_DB_PASSWORD"};

    /** Commands of one JVM share its log. */
    private static final Object ONE_COMMAND = new Object();

    private final FaultLanding landing;
    private final List<String> undisturbed;

    private Recovery(FaultLanding landing, List<String> undisturbed) {
        this.landing = landing;
        this.undisturbed = undisturbed;
    }

    /** Loads once into a warehouse of its own. */
    static Recovery of(FaultLanding landing) {
        try (TestWarehouse warehouse = TestServer.get().createWarehouse()) {
            CommandRun run = CommandRun.of(
                    landing.variables(warehouse, warehouse.settings().url()), landing.load());
            assertThat(run.exitCode()).as(run.output()).isZero();
            List<String> state = LoadedState.of(warehouse);
            assertThat(state).hasSizeGreaterThan(400);
            return new Recovery(landing, state);
        }
    }

    /** Loads again until nothing is left to be loaded, and compares. */
    void assertRight(TestWarehouse warehouse, String fault) throws InterruptedException {
        CommandRun rerun = rerun(warehouse);
        // The server may need a moment to see that the process is gone that held the lock.
        for (int tries = 0; rerun.exitCode() == 75 && tries < 50; tries++) {
            assertThat(rerun.message()).as(fault).contains("another InFull command is writing");
            Thread.sleep(100);
            rerun = rerun(warehouse);
        }
        assertThat(rerun.exitCode()).as(fault + "\n" + rerun.output()).isIn(0, 99);
        assertUndisturbed(warehouse, fault);
        assertThat(rerun(warehouse).exitCode()).as(fault).isEqualTo(99);
    }

    void assertUndisturbed(TestWarehouse warehouse, String fault) {
        List<String> state = LoadedState.of(warehouse);
        if (state.equals(undisturbed)) {
            return;
        }
        assertThat(without(undisturbed, state)).as("%s: missing", fault).isEmpty();
        assertThat(without(state, undisturbed)).as("%s: too much", fault).isEmpty();
        assertThat(state).as("%s: order", fault).isEqualTo(undisturbed);
    }

    private static List<String> without(List<String> rows, List<String> others) {
        return rows.stream()
                .filter(row -> Collections.frequency(rows, row) > Collections.frequency(others, row))
                .toList();
    }

    CommandRun rerun(TestWarehouse warehouse) {
        synchronized (ONE_COMMAND) {
            return CommandRun.of(
                    landing.variables(warehouse, warehouse.settings().url()), landing.load());
        }
    }

    /** A fault that a retry may mend was told as one: exit code, one sentence, the result as the last line. */
    static void assertToldAsTransient(CommandRun run, String fault) {
        assertThat(run.exitCode()).as(fault + "\n" + run.output()).isEqualTo(75);
        assertLastLine(run.result(), 75, fault);
        assertNoSecrets(run.output());
    }

    static void assertLastLine(JsonNode line, int exitCode, String fault) {
        assertThat(line.path("event").asString()).as(fault).isEqualTo("cmd_result");
        assertThat(line.path("status").asString()).as(fault).isEqualTo("failed");
        assertThat(line.path("exit_code").asInt()).as(fault).isEqualTo(exitCode);
        assertThat(line.path("message").asString())
                .as(fault)
                .matches("(?s)[A-Z].*[.a-z)] ?\\(load, exit " + exitCode + "\\)")
                .doesNotContain("Exception", "null")
                .doesNotContain("\n");
    }

    static void assertNoSecrets(String output) {
        assertThat(output).doesNotContain(SECRETS);
    }
}
