package io.infull;

import io.infull.cli.CommandFactory;
import io.infull.cli.Environment;
import io.infull.cli.VersionProvider;
import io.infull.demo.DemoCommand;
import io.infull.generate.GenerateCommand;
import io.infull.load.LoadCommand;
import io.infull.load.RejectsCommand;
import io.infull.load.ReplayCommand;
import io.infull.metabase.MetabaseCommand;
import io.infull.migrate.MigrateCommand;
import io.infull.profile.ProfileCommand;
import io.infull.publish.PublishCommand;
import io.infull.publish.RollbackCommand;
import io.infull.quality.TestCommand;
import io.infull.report.ReportCommand;
import io.infull.run.RunCommand;
import io.infull.status.StatusCommand;
import io.infull.stop.Stop;
import io.infull.transform.TransformCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The one entrance: every task of the pipeline is a subcommand. */
@Command(
        name = "infull",
        description = "Turns ERP exports into supply-chain service levels that are published only when checked.",
        subcommands = {
            AutoComplete.GenerateCompletion.class,
            DemoCommand.class,
            GenerateCommand.class,
            CommandLine.HelpCommand.class,
            LoadCommand.class,
            MetabaseCommand.class,
            MigrateCommand.class,
            ProfileCommand.class,
            PublishCommand.class,
            RejectsCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            RollbackCommand.class,
            RunCommand.class,
            StatusCommand.class,
            TestCommand.class,
            TransformCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionProvider.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done",
            "  1:bug in InFull",
            "  2:wrong usage",
            " 65:data refused by the gate or a reject limit (a retry will not help)",
            " 66:expected input missing (retry later)",
            " 75:transient fault, or another writer (retry with backoff)",
            " 78:configuration or credentials",
            " 99:nothing to do",
            "129:stopped by SIGHUP (nothing is half done)",
            "130:stopped by SIGINT (nothing is half done)",
            "143:stopped by SIGTERM (nothing is half done; a retry goes on)"
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Stop.onSignals();
        System.exit(createCommandLine(Environment.ofThisProcess()).execute(args));
    }

    /** The whole command line over a given environment; tests call this too. */
    public static CommandLine createCommandLine(Environment environment) {
        return CommandFactory.over(environment).createCommandLine(new Main());
    }
}
