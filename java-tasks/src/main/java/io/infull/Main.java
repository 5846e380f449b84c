package io.infull;

import io.infull.cli.CommandFactory;
import io.infull.cli.Environment;
import io.infull.cli.VersionProvider;
import io.infull.stop.Stop;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The one entrance: every task of the pipeline is a subcommand. */
@Command(
        name = "infull",
        description = "Turns ERP exports into supply-chain service levels that are published only when checked.",
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
        System.exit(createCommandLine(Environment.ofThisProcess(), args).execute(args));
    }

    /**
     * The command line for these arguments. Reading the annotations of all subcommands takes longer than some commands
     * do, so only the needed ones are read.
     */
    static CommandLine createCommandLine(Environment environment, String[] words) {
        boolean needsNoOther = words.length > 0 && Commands.NEED_NO_OTHER.contains(words[0]);
        return createCommandLine(environment, needsNoOther ? Set.of(words[0]) : Commands.ALL.keySet());
    }

    /** The whole command line over a given environment; tests call this too. */
    public static CommandLine createCommandLine(Environment environment) {
        return createCommandLine(environment, Commands.ALL.keySet());
    }

    private static CommandLine createCommandLine(Environment environment, Set<String> names) {
        return CommandFactory.over(environment)
                .createCommandLine(new Main(), names.stream().map(Commands.ALL::get));
    }
}
