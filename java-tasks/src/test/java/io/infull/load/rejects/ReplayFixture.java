package io.infull.load.rejects;

import io.infull.Main;
import io.infull.cli.Environment;
import io.infull.load.LoadFixture;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Rejected rows on their way out, into a person's hands and back. */
public final class ReplayFixture {

    public final LoadFixture landing;
    public final Path export;

    private final TestWarehouse warehouse;
    private final Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    public ReplayFixture(TestWarehouse warehouse, Path folder) {
        this.warehouse = warehouse;
        this.folder = folder;
        this.landing = LoadFixture.forOrders(warehouse, folder);
        this.export = folder.resolve("repaired.csv");
    }

    /** What the last command printed. */
    public String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    String lastLine() {
        return printed().lines().reduce("", (earlier, later) -> later);
    }

    public int export(String... filters) {
        List<String> words = new ArrayList<>(List.of("rejects", "--export", export.toString()));
        words.addAll(List.of(filters));
        return run(words.toArray(String[]::new));
    }

    public int replay(String... options) {
        List<String> words = new ArrayList<>(List.of("replay", export.toString()));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    public int run(String... words) {
        printed.reset();
        Map<String, String> variables = new TreeMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", folder.resolve("sql").toString());
        variables.put("INFULL_LOG_FORMAT", "json");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Main.createCommandLine(new Environment(variables, Clock.systemUTC(), out))
                .execute(words);
    }

    /** What a person does to the export. */
    public ReplayFixture repair(UnaryOperator<String> change) {
        try {
            Files.writeString(export, change.apply(Files.readString(export)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReplayFixture repair(String wrong, String right) {
        return repair(text -> {
            if (!text.contains(wrong)) {
                throw new IllegalArgumentException("Not in the export: " + wrong + "\n" + text);
            }
            return text.replace(wrong, right);
        });
    }

    /** Open rejected rows, as file, line and reason. */
    public String open() {
        return landing.rows("select file_name, line, reason from ops.reject where is_open order by reject_id");
    }
}
