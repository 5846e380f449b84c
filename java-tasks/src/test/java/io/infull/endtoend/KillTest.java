package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run in a process of its own is killed (SIGKILL) right after one of its log events, that is between two steps; the
 * rerun must lead to the same marts, row for row, as a run that nobody disturbed.
 */
@DatabaseTest
class KillTest {

    private static final int RANDOM_KILLS = 4;

    @TempDir
    private Path folder;

    @Test
    void aRerunAfterAKillGivesTheSameMartsAsAnUndisturbedRun(TestWarehouse undisturbed)
            throws IOException, InterruptedException {
        Path landing = SmallLanding.in(folder, 2_000);
        List<String> events = runAndKillAfter(undisturbed, landing, Integer.MAX_VALUE);
        List<String> expected = Marts.digests(undisturbed);
        assertThat(expected).isNotEmpty();

        long seed = System.nanoTime();
        for (int killPoint : killPoints(events, seed)) {
            try (TestWarehouse disturbed = TestServer.get().createWarehouse()) {
                runAndKillAfter(disturbed, landing, killPoint);
                CommandRun rerun = CommandRun.of(
                        disturbed.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
                String where = "killed after event " + killPoint + " (" + events.get(killPoint) + "), seed " + seed;
                assertThat(rerun.exitCode()).as(where).isIn(0, 99);
                assertThat(Marts.digests(disturbed)).as(where).isEqualTo(expected);
                assertThat(Marts.ledger(disturbed)).as(where).isEqualTo(Marts.ledger(undisturbed));
            }
        }
    }

    // After the first and the last event of each kind, and after some random ones.
    private static List<Integer> killPoints(List<String> events, long seed) {
        Stream<Integer> edges = Stream.of("file_loaded", "model_built", "check_passed", "publication_made")
                .flatMap(event -> Stream.of(events.indexOf(event), events.lastIndexOf(event)));
        Stream<Integer> random =
                new Random(seed).ints(RANDOM_KILLS, 1, events.size()).boxed();
        return Stream.concat(edges, random).distinct().sorted().toList();
    }

    private static List<String> runAndKillAfter(TestWarehouse warehouse, Path landing, int lastEvent)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.infull.Main",
                        "run",
                        "--landing",
                        landing.toString(),
                        "--as-of",
                        SmallLanding.AS_OF,
                        "--log-format",
                        "json")
                .redirectErrorStream(true);
        command.environment().putAll(warehouse.variables());
        Process process = command.start();
        List<String> events = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                events.add(line.replaceFirst(".*\"event\":\"(\\w+)\".*", "$1"));
                if (events.size() > lastEvent) {
                    process.destroyForcibly();
                }
                line = output.readLine();
            }
        }
        process.waitFor();
        return events;
    }
}
