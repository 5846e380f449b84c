package io.infull.status;

import io.infull.cli.Columns;
import io.infull.cli.TextTable;

/** The lists of a status, one table each. */
final class StatusTables {

    private final WarehouseStatus status;
    private final Age age;

    StatusTables(WarehouseStatus status, Age age) {
        this.status = status;
        this.age = age;
    }

    TextTable checks() {
        return new Columns<CheckStatus>()
                .right("Publication", CheckStatus::publication)
                .left("Check", CheckStatus::check)
                .left("Outcome", CheckStatus::outcome)
                .right("Failures", CheckStatus::failures)
                .left("First rows", check -> String.join(", ", check.firstKeys()))
                .of(status.checks());
    }

    TextTable allowedAsOf() {
        return new Columns<AllowedAsOfStatus>()
                .right("Publication", AllowedAsOfStatus::publication)
                .left("As of", AllowedAsOfStatus::asOf)
                .left("Allowed", allowed -> age.dated(allowed.at()))
                .left("By", AllowedAsOfStatus::by)
                .left("Run", AllowedAsOfStatus::runId)
                .left("Reason", AllowedAsOfStatus::reason)
                .of(status.allowedAsOf());
    }

    TextTable acceptances() {
        return new Columns<AcceptanceStatus>()
                .right("Publication", AcceptanceStatus::publication)
                .left("Accepted", accepted -> age.dated(accepted.at()))
                .left("By", AcceptanceStatus::by)
                .left("Run", AcceptanceStatus::runId)
                .left("Checks", AcceptanceStatus::checks)
                .left("Reason", AcceptanceStatus::reason)
                .of(status.acceptances());
    }

    TextTable sources() {
        return new Columns<SourceStatus>()
                .left("Source", source -> source.pack() + "/" + source.source())
                .left("Last file", source -> source.lastFile().orElse("none"))
                .right("File age", source -> source.lastLoadedAt().map(age::of).orElse(""))
                .right(
                        "Newest date",
                        source -> source.newestDate().map(String::valueOf).orElse(""))
                .right(
                        "Data age",
                        source -> source.ageDays().map(days -> days + " d").orElse(""))
                .right("Files", SourceStatus::filesLoaded)
                .right("Refused", SourceStatus::filesRefused)
                .right("Lines read", SourceStatus::linesRead)
                .right("Loaded", SourceStatus::linesLoaded)
                .right("Rejected", SourceStatus::linesRejected)
                .right("Duplicate", SourceStatus::linesDuplicate)
                .right("Blank", SourceStatus::linesBlank)
                .right("Repairs", SourceStatus::repairs)
                .right("Outdated", SourceStatus::linesOutdated)
                .right("Deleted", SourceStatus::rowsDeleted)
                .right("Reconciled", SourceStatus::reconciled)
                .of(status.sources());
    }

    TextTable snapshots() {
        return new Columns<SnapshotStatus>()
                .left("Source", SnapshotStatus::source)
                .left("Snapshot", SnapshotStatus::file)
                .left("Loaded", snapshot -> age.dated(snapshot.at()))
                .left("What it did", SnapshotStatus::problem)
                .of(status.snapshots());
    }

    TextTable refusedFiles() {
        return new Columns<RefusedFileStatus>()
                .left("File", RefusedFileStatus::file)
                .left("Refused", file -> age.dated(file.at()))
                .left("Reason", file -> file.reason().orElse(""))
                .of(status.refusedFiles());
    }

    TextTable rejections() {
        return new Columns<RejectionStatus>()
                .left("File", RejectionStatus::file)
                .left("File was", RejectionStatus::state)
                .left("Reason", RejectionStatus::reason)
                .right("Rows", RejectionStatus::rows)
                .right("Age", rejection -> age.of(rejection.at()))
                .of(status.rejections());
    }

    TextTable commands() {
        return new Columns<CommandStatus>()
                .left("Command", CommandStatus::command)
                .left("Run", CommandStatus::runId)
                .left("Started", command -> age.dated(command.startedAt()))
                .right(
                        "Exit",
                        command -> command.exitCode().map(String::valueOf).orElse(""))
                .left("Outcome", command -> command.outcome().orElse("running or killed"))
                .of(status.commands());
    }
}
