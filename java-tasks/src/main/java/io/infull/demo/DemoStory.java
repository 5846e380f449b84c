package io.infull.demo;

import io.infull.cli.Outcome;
import io.infull.db.Database;
import io.infull.db.Statements;
import io.infull.error.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** The steps of the demo. Each result is checked: a wrong one ends the demo as a bug. */
final class DemoStory {

    private static final String BAD_ORDER = "O_BAD_1";

    private final PrintStream out;
    private final Path root;
    private final EmbeddedServer server;
    private final ToIntFunction<String[]> commandLine;

    DemoStory(PrintStream out, Path root, EmbeddedServer server, ToIntFunction<String[]> commandLine) {
        this.out = out;
        this.root = root;
        this.server = server;
        this.commandLine = commandLine;
    }

    Outcome run(int days, long lines) {
        Path landing = root.resolve("landing");
        Path truthFile = root.resolve("truth.json");
        chapter("An ERP exports its orders, shipments, contracts, stock and master data");
        type(ExitCode.DONE, "generate", "--landing", landing, "--truth", truthFile, "--days", days, "--lines", lines);
        Truth truth = Truth.read(truthFile);
        Object[] run = {
            "run", "--landing", landing, "--pack", "daxwellops", "--as-of", truth.asOf(), "--site", root.resolve("site")
        };

        chapter("One run: load, transform, test, publish");
        type(ExitCode.DONE, run);
        try (Database database = Database.open(server.settings(), 2)) {
            List<String> published = figures(database);
            say(
                    "The generator kept its own books: %d of its %d KPIs equal the published ones.",
                    truth.agreeingWith(published), truth.size());
            require(truth.agreeingWith(published) == truth.size(), "the published KPIs differ from the truth file");

            chapter("Someone inserts an order of -10 pieces, straight into the warehouse");
            change(database, Statements.read(DemoStory.class, "insert_bad_order"));
            type(ExitCode.DATA_REFUSED, run);
            require(figures(database).equals(published), "the published figures moved although the gate refused");
            say("The gate refused, and the %d published figures did not move.", published.size());

            chapter("The order is taken out again, and the next run publishes");
            change(database, "delete from raw.sales_orders where order_id = '" + BAD_ORDER + "'");
            type(ExitCode.DONE, run);
            require(figures(database).equals(published), "the figures differ after the order was taken out");
        }
        sayHowToLookFurther(landing, truthFile);
        return Outcome.done("The demo told its story").with("order_lines", lines);
    }

    /** The database stops when the demo ends. */
    void end(boolean stays) {
        if (!stays) {
            say("The database ends now. It waits for you on a terminal, or with --stay.");
            return;
        }
        say("The database runs until you press Enter.");
        try {
            int ignored = System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sayHowToLookFurther(Path landing, Path truthFile) {
        chapter("Look further");
        say(
                "Command center  open %s in a browser",
                root.resolve("site").resolve("index.html").toUri());
        say("Landing files   %s", landing);
        say("Truth file      %s", truthFile);
        say("Published KPIs  %s -c \"select * from analytics.kpi_targets where scope = 'city'\"", server.psql());
        say("Why it refused  %s -c \"select * from ops.test_failure\"", server.psql());
        say(
                "Trace a figure  %s -c \"select order_line_id, miss_reason, source_file, source_line "
                        + "from analytics.fact_fulfillment where not is_otif limit 10\"",
                server.psql());
    }

    private void type(ExitCode expected, Object... words) {
        String[] texts = new String[words.length];
        for (int index = 0; index < words.length; index++) {
            texts[index] = words[index].toString();
        }
        say("$ infull %s", String.join(" ", texts));
        int found = commandLine.applyAsInt(texts);
        require(found == expected.number(), "exit code " + found + " instead of " + expected.number());
    }

    private void change(Database database, String sql) {
        say("%s", sql.strip());
        database.transaction(session -> session.update(sql));
    }

    private static List<String> figures(Database database) {
        return database.transaction(session -> session.list(
                Statements.read(DemoStory.class, "published_figures"),
                row -> row.text("kpi") + " "
                        + row.decimal("numerator").stripTrailingZeros().toPlainString() + "/"
                        + row.decimal("denominator").stripTrailingZeros().toPlainString()));
    }

    private void chapter(String title) {
        out.printf("%n== %s%n", title);
    }

    private void say(String text, Object... values) {
        out.printf(text + "%n", values);
        out.flush();
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException("The demo went wrong: " + otherwise);
        }
    }
}
