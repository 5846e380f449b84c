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
                .of(status.judged().checks());
    }

    TextTable allowedAsOf() {
        return new Columns<AllowedAsOfStatus>()
                .right("Publication", AllowedAsOfStatus::publication)
                .left("As of", AllowedAsOfStatus::asOf)
                .left("Allowed", allowed -> age.dated(allowed.at()))
                .left("By", AllowedAsOfStatus::by)
                .left("Run", AllowedAsOfStatus::runId)
                .left("Reason", AllowedAsOfStatus::reason)
                .of(status.judged().allowedAsOf());
    }

    TextTable acceptances() {
        return new Columns<AcceptanceStatus>()
                .right("Publication", AcceptanceStatus::publication)
                .left("Accepted", accepted -> age.dated(accepted.at()))
                .left("By", AcceptanceStatus::by)
                .left("Run", AcceptanceStatus::runId)
                .left("Checks", AcceptanceStatus::checks)
                .left("Reason", AcceptanceStatus::reason)
                .of(status.judged().acceptances());
    }

    TextTable sources() {
        return new Columns<SourceStatus>()
                .left("Source", source -> source.pack() + "/" + source.source())
                .left("Last file", source -> source.files().lastFile().orElse("none"))
                .right(
                        "File age",
                        source -> source.files().lastLoadedAt().map(age::of).orElse(""))
                .right(
                        "Newest date",
                        source ->
                                source.files().newestDate().map(String::valueOf).orElse(""))
                .right("Data age", source -> source.files()
                        .ageDays()
                        .map(days -> days + " d")
                        .orElse(""))
                .right("Files", source -> source.files().filesLoaded())
                .right("Refused", source -> source.files().filesRefused())
                .right("Lines read", source -> source.lines().linesRead())
                .right("Loaded", source -> source.lines().linesLoaded())
                .right("Rejected", source -> source.lines().linesRejected())
                .right("Duplicate", source -> source.lines().linesDuplicate())
                .right("Skipped", source -> source.lines().linesSkipped())
                .right("Blank", source -> source.lines().linesBlank())
                .right("Repairs", source -> source.effects().repairs())
                .right("Outdated", source -> source.effects().linesOutdated())
                .right("Deleted", source -> source.effects().rowsDeleted())
                .right("Reconciled", SourceStatus::reconciled)
                .of(status.loaded().sources());
    }

    TextTable snapshots() {
        return new Columns<SnapshotStatus>()
                .left("Source", SnapshotStatus::source)
                .left("Snapshot", SnapshotStatus::file)
                .left("Loaded", snapshot -> age.dated(snapshot.at()))
                .left("What it did", SnapshotStatus::problem)
                .of(status.loaded().snapshots());
    }

    TextTable refusedFiles() {
        return new Columns<RefusedFileStatus>()
                .left("File", RefusedFileStatus::file)
                .left("Refused", file -> age.dated(file.at()))
                .left("Reason", file -> file.reason().orElse(""))
                .of(status.loaded().refusedFiles());
    }

    TextTable rejections() {
        return new Columns<RejectionStatus>()
                .left("File", RejectionStatus::file)
                .left("File was", RejectionStatus::state)
                .left("Reason", RejectionStatus::reason)
                .right("Rows", RejectionStatus::rows)
                .right("Age", rejection -> age.of(rejection.at()))
                .of(status.loaded().rejections());
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
