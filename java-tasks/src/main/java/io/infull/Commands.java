package io.infull;

import io.infull.demo.DemoCommand;
import io.infull.generate.GenerateCommand;
import io.infull.load.LoadCommand;
import io.infull.load.rejects.RejectsCommand;
import io.infull.load.rejects.ReplayCommand;
import io.infull.metabase.MetabaseCommand;
import io.infull.migrate.MigrateCommand;
import io.infull.profile.ProfileCommand;
import io.infull.publish.PublishCommand;
import io.infull.publish.RollbackCommand;
import io.infull.quality.command.TestCommand;
import io.infull.report.ReportCommand;
import io.infull.run.RunCommand;
import io.infull.status.StatusCommand;
import io.infull.transform.TransformCommand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The subcommands by name, in the order of the help. */
final class Commands {

    static final Map<String, Class<?>> ALL = inOrder();

    /** All commands but those that list the others or call them. */
    static final Set<String> NEED_NO_OTHER = ALL.keySet().stream()
            .filter(name -> !Set.of("generate-completion", "demo", "help").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private Commands() {}

    private static Map<String, Class<?>> inOrder() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("generate-completion", AutoComplete.GenerateCompletion.class);
        all.put("demo", DemoCommand.class);
        all.put("generate", GenerateCommand.class);
        all.put("help", CommandLine.HelpCommand.class);
        all.put("load", LoadCommand.class);
        all.put("metabase", MetabaseCommand.class);
        all.put("migrate", MigrateCommand.class);
        all.put("profile", ProfileCommand.class);
        all.put("publish", PublishCommand.class);
        all.put("rejects", RejectsCommand.class);
        all.put("replay", ReplayCommand.class);
        all.put("report", ReportCommand.class);
        all.put("rollback", RollbackCommand.class);
        all.put("run", RunCommand.class);
        all.put("status", StatusCommand.class);
        all.put("test", TestCommand.class);
        all.put("transform", TransformCommand.class);
        return Collections.unmodifiableMap(all);
    }
}
