package io.infull.status;

import io.infull.cli.TextTable;
import io.infull.cli.TextTable.Align;

/** The lists of a status, one table each. */
final class StatusTables {

    private final WarehouseStatus status;
    private final Age age;

    StatusTables(WarehouseStatus status, Age age) {
        this.status = status;
        this.age = age;
    }

    TextTable checks() {
        TextTable table = new TextTable()
                .column("Publication", Align.RIGHT)
                .column("Check", Align.LEFT)
                .column("Outcome", Align.LEFT)
                .column("Failures", Align.RIGHT)
                .column("First rows", Align.LEFT);
        status.checks()
                .forEach(check -> table.row(
                        check.publication(),
                        check.check(),
                        check.outcome(),
                        check.failures(),
                        String.join(", ", check.firstKeys())));
        return table;
    }

    TextTable allowedAsOf() {
        TextTable table = new TextTable()
                .column("Publication", Align.RIGHT)
                .column("As of", Align.LEFT)
                .column("Allowed", Align.LEFT)
                .column("By", Align.LEFT)
                .column("Run", Align.LEFT)
                .column("Reason", Align.LEFT);
        status.allowedAsOf()
                .forEach(allowed -> table.row(
                        allowed.publication(),
                        allowed.asOf(),
                        age.dated(allowed.at()),
                        allowed.by(),
                        allowed.runId(),
                        allowed.reason()));
        return table;
    }

    TextTable acceptances() {
        TextTable table = new TextTable()
                .column("Publication", Align.RIGHT)
                .column("Accepted", Align.LEFT)
                .column("By", Align.LEFT)
                .column("Run", Align.LEFT)
                .column("Checks", Align.LEFT)
                .column("Reason", Align.LEFT);
        status.acceptances()
                .forEach(accepted -> table.row(
                        accepted.publication(),
                        age.dated(accepted.at()),
                        accepted.by(),
                        accepted.runId(),
                        accepted.checks(),
                        accepted.reason()));
        return table;
    }

    TextTable sources() {
        TextTable table = new TextTable().column("Source", Align.LEFT).column("Last file", Align.LEFT);
        for (String number : new String[] {
            "File age",
            "Newest date",
            "Data age",
            "Files",
            "Refused",
            "Lines read",
            "Loaded",
            "Rejected",
            "Duplicate",
            "Blank",
            "Repairs",
            "Outdated",
            "Deleted",
            "Reconciled"
        }) {
            table.column(number, Align.RIGHT);
        }
        status.sources()
                .forEach(source -> table.row(
                        source.pack() + "/" + source.source(),
                        source.lastFile().orElse("none"),
                        source.lastLoadedAt().map(age::of).orElse(""),
                        source.newestDate().map(String::valueOf).orElse(""),
                        source.ageDays().map(days -> days + " d").orElse(""),
                        source.filesLoaded(),
                        source.filesRefused(),
                        source.linesRead(),
                        source.linesLoaded(),
                        source.linesRejected(),
                        source.linesDuplicate(),
                        source.linesBlank(),
                        source.repairs(),
                        source.linesOutdated(),
                        source.rowsDeleted(),
                        source.reconciled()));
        return table;
    }

    TextTable snapshots() {
        TextTable table = new TextTable()
                .column("Source", Align.LEFT)
                .column("Snapshot", Align.LEFT)
                .column("Loaded", Align.LEFT)
                .column("What it did", Align.LEFT);
        status.snapshots()
                .forEach(snapshot ->
                        table.row(snapshot.source(), snapshot.file(), age.dated(snapshot.at()), snapshot.problem()));
        return table;
    }

    TextTable refusedFiles() {
        TextTable table = new TextTable()
                .column("File", Align.LEFT)
                .column("Refused", Align.LEFT)
                .column("Reason", Align.LEFT);
        status.refusedFiles()
                .forEach(file -> table.row(
                        file.file(), age.dated(file.at()), file.reason().orElse("")));
        return table;
    }

    TextTable rejections() {
        TextTable table = new TextTable()
                .column("File", Align.LEFT)
                .column("File was", Align.LEFT)
                .column("Reason", Align.LEFT)
                .column("Rows", Align.RIGHT)
                .column("Age", Align.RIGHT);
        status.rejections()
                .forEach(rejection -> table.row(
                        rejection.file(),
                        rejection.state(),
                        rejection.reason(),
                        rejection.rows(),
                        age.of(rejection.at())));
        return table;
    }

    TextTable commands() {
        TextTable table = new TextTable()
                .column("Command", Align.LEFT)
                .column("Run", Align.LEFT)
                .column("Started", Align.LEFT)
                .column("Exit", Align.RIGHT)
                .column("Outcome", Align.LEFT);
        status.commands()
                .forEach(command -> table.row(
                        command.command(),
                        command.runId(),
                        age.dated(command.startedAt()),
                        command.exitCode().map(String::valueOf).orElse(""),
                        command.outcome().orElse("running or killed")));
        return table;
    }
}
