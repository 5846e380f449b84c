package io.infull.metabase;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.ProjectOptions;
import io.infull.cli.Task;
import io.infull.db.DatabaseSettings;
import io.infull.error.Problems;
import io.infull.project.board.Board;
import io.infull.project.board.BoardReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates the tiles as a dashboard in Metabase. Running it again changes only what differs. */
@Command(
        name = "metabase",
        description = "Provisions Metabase: a connection to the published KPIs, a question per tile, and a dashboard. "
                + "The database settings are those that Metabase is to use: a log-in that may only read.")
public final class MetabaseCommand extends Task {

    private static final String BOARD = "command_center";

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private MetabaseOptions metabase;

    @Mixin
    private ProjectOptions project;

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean isDryRun;

    public MetabaseCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform() {
        Problems problems = new Problems();
        MetabaseOptions.Settings settings = metabase.read(environment().variables(), problems);
        DatabaseSettings warehouse = settings(database, problems);
        Connection connection = Connection.of(warehouse);
        Board board = BoardReader.read(project.folder(), BOARD);
        Map<String, BigDecimal> targets = KpiTargets.read(
                project.folder(), LocalDate.now(environment().clock().withZone(ZoneOffset.UTC)));
        Changes changes = new Changes(isDryRun);
        try (HttpApi http = new HttpApi(settings.url(), List.of(settings.password(), warehouse.password()))) {
            Api api = enter(http, settings);
            long dashboard = new Provisioner(api, changes).bring(board, targets, connection);
            return outcome(settings, changes, dashboard);
        }
    }

    private Api enter(HttpApi http, MetabaseOptions.Settings settings) {
        Entrance entrance = new Entrance(http, settings);
        entrance.await();
        String token = entrance.setupToken();
        if (token.isEmpty()) {
            entrance.logIn();
            return isDryRun ? DryRun.over(http) : http;
        }
        if (isDryRun) {
            return DryRun.ofNothing();
        }
        entrance.setUp(token);
        return http;
    }

    private Outcome outcome(MetabaseOptions.Settings settings, Changes changes, long dashboard) {
        String place = settings.url() + "/dashboard/" + dashboard;
        Outcome outcome = Outcome.done(
                        isDryRun
                                ? "Would leave Metabase at " + settings.url() + " with " + changes
                                : "Provisioned " + place + ": " + changes)
                .with(changes.counts())
                .with("dry_run", isDryRun);
        return dashboard > 0 ? outcome.with("dashboard", place) : outcome;
    }
}
