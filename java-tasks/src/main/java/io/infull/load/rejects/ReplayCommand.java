package io.infull.load.rejects;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.error.ExitCode;
import io.infull.ops.Warehouse;
import io.infull.source.account.FileCounts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that loads repaired rows into raw tables. */
@Command(
        name = "replay",
        description = "Loads a repaired export of rejected rows, and closes the rejected rows that it answers.")
public final class ReplayCommand extends WarehouseTask {

    @Parameters(paramLabel = "FILE", description = "What infull rejects --export wrote, with its rows repaired.")
    private Path file;

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            description =
                    "Refuses the file when its rows are of another pack. Each row is read with the contract of the "
                            + "pack and the source that it names.")
    private String pack;

    public ReplayCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        Optional<FileCounts> replayed =
                new Replayer(warehouse, project().folder()).replay(file, Optional.ofNullable(pack));
        return replayed.map(this::outcome)
                .orElseGet(() -> Outcome.nothingToDo(
                        "Nothing to replay: every row of " + file.getFileName() + " was answered before"));
    }

    private Outcome outcome(FileCounts counts) {
        long answered = counts.loaded() + counts.duplicate();
        Map<String, Object> fields = Map.of(
                "lines_read", counts.read(),
                "rows_loaded", counts.loaded(),
                "rows_rejected", counts.rejected(),
                "rows_duplicate", counts.duplicate(),
                "lines_blank", counts.blank());
        String sentence = "Answered " + answered + " rejected rows, rejected again " + counts.rejected();
        return new Outcome(answered > 0 ? ExitCode.DONE : ExitCode.DATA_REFUSED, sentence, fields);
    }
}
