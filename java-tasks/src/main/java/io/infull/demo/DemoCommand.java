package io.infull.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import io.infull.cli.AsOfOption;
import io.infull.cli.CommandFactory;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.Task;
import io.infull.error.BadConfiguration;
import io.infull.generate.plan.GenerationPlan;
import io.infull.log.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole pipeline on generated files, up to published KPIs, and then shows the gate at work. */
@Command(
        name = "demo",
        description = "Generates half a year of data, runs the pipeline on an embedded PostgreSQL and shows the gate.")
public final class DemoCommand extends Task {

    @Option(
            names = "--folder",
            defaultValue = "demo",
            paramLabel = "DIR",
            description = "Where landing files and database go (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--days", defaultValue = "182", description = "Days of orders (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--lines", defaultValue = "120000", description = "Order lines (default: ${DEFAULT-VALUE}).")
    private long lines;

    @Option(names = "--stay", description = "Keep the database running until Enter; always so on a terminal.")
    private boolean stay;

    @Spec
    private CommandSpec spec;

    public DemoCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected boolean isForPeople() {
        return true;
    }

    @Override
    protected Outcome perform() {
        Path root = folder.toAbsolutePath().normalize();
        try (EmbeddedServer server = EmbeddedServer.start(created(root).resolve("postgres"))) {
            DemoStory story = new DemoStory(environment().out(), root, server, commandLine(server));
            Outcome outcome = story.run(days, lines);
            story.end(stay || Terminal.isAttached());
            return outcome;
        }
    }

    private static Path created(Path root) {
        try {
            return Files.createDirectories(root);
        } catch (IOException e) {
            throw new BadConfiguration("Cannot make the demo folder " + root, e);
        }
    }

    // The demo calls commands as a person would. Only the settings are its own.
    private ToIntFunction<String[]> commandLine(EmbeddedServer server) {
        Map<String, String> variables = new HashMap<>(environment().variables());
        variables.put("INFULL_DB_URL", server.settings().url());
        variables.put("INFULL_DB_USER", server.settings().user());
        variables.put("INFULL_DB_PASSWORD", server.settings().password());
        variables.put("INFULL_LOG_FORMAT", logsJson() ? "json" : "text");
        Environment inner = new Environment(variables, clock(), environment().out());
        CommandSpec main = spec.root();
        return words -> CommandFactory.over(inner)
                .createCommandLine(main.userObject(), commandsOf(main))
                .execute(words);
    }

    // A long demo ends after today. Its commands take that day as today, because a future day cannot be published.
    private Clock clock() {
        LocalDate today = AsOfOption.today(environment().clock());
        LocalDate last = GenerationPlan.defaults().firstDay().plusDays(days - 1L);
        return Clock.offset(environment().clock(), Duration.ofDays(Math.max(0, DAYS.between(today, last))));
    }

    private static Stream<Class<?>> commandsOf(CommandSpec main) {
        return main.subcommands().values().stream()
                .<Class<?>>map(command -> command.getCommandSpec().userObject().getClass())
                .distinct();
    }
}
