package io.infull.metabase;

import io.infull.testing.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command over a stub of Metabase. No warehouse is needed: Metabase connects to it, not the command. */
final class ProvisionFixture implements AutoCloseable {

    static final String READ_PASSWORD = "reads-only-5-published";

    final StubMetabase metabase = new StubMetabase();
    final BoardFolder board;
    private final List<String> outputs = new ArrayList<>();

    ProvisionFixture(Path folder) {
        board = BoardFolder.copiedTo(folder);
        metabase.warehouses.password = READ_PASSWORD;
    }

    Map<String, String> variables() {
        return new HashMap<>(Map.of(
                "INFULL_METABASE_URL",
                metabase.url() + "/",
                "INFULL_METABASE_USER",
                StubMetabase.USER,
                "INFULL_METABASE_PASSWORD",
                StubMetabase.PASSWORD,
                "INFULL_METABASE_WAIT",
                "0",
                "INFULL_DB_URL",
                "jdbc:postgresql://warehouse/infull",
                "INFULL_DB_USER",
                "infull_read",
                "INFULL_DB_PASSWORD",
                READ_PASSWORD,
                "INFULL_SQL_DIR",
                board.sqlDir().toString()));
    }

    /** Once more, with nothing in the log of writes before. */
    CommandRun provision(Object... more) {
        return provisionWith(variables(), more);
    }

    CommandRun provisionWith(Map<String, String> variables, Object... more) {
        metabase.forgetWrites();
        List<Object> words = new ArrayList<>(List.of("metabase", "--verbose"));
        words.addAll(Arrays.asList(more));
        CommandRun run = CommandRun.of(variables, words.toArray());
        outputs.add(run.output());
        return run;
    }

    /** All that was printed and logged so far. */
    String outputs() {
        return String.join("\n", outputs);
    }

    static String counts(CommandRun run) {
        return run.result().path("created").asInt() + " "
                + run.result().path("updated").asInt() + " "
                + run.result().path("unchanged").asInt() + " "
                + run.result().path("archived").asInt();
    }

    @Override
    public void close() {
        metabase.close();
    }
}
