package io.infull.status;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.error.InputMissing;
import io.infull.ops.Publications;
import io.infull.ops.RawVersions;
import java.util.List;
import java.util.Map;

/** Reads the tables of {@code ops} in one snapshot, without taking a lock. */
final class StatusReader {

    private final Database database;

    StatusReader(Database database) {
        this.database = database;
    }

    /**
     * Throws InputMissing when the database is not a warehouse yet.
     *
     * @param rows the most rows of each list that could grow without limit
     */
    WarehouseStatus read(int rows) {
        return database.transaction(Isolation.SNAPSHOT, session -> {
            assertMigrated(session);
            return new WarehouseStatus(
                    shown(session),
                    judged(session, rows),
                    loaded(session, rows),
                    session.list(statement("list_commands"), CommandStatus::of, rows));
        });
    }

    private static void assertMigrated(Session session) {
        if (!session.one("select to_regclass('ops.published') is not null as is_there", row -> row.flag("is_there"))) {
            throw new InputMissing("Nothing here yet: this database is not a warehouse yet. Put files into the landing "
                    + "folder and run load");
        }
    }

    private static WarehouseStatus.Shown shown(Session session) {
        return new WarehouseStatus.Shown(
                session.first(statement("find_published"), PublicationStatus::of),
                session.first(statement("find_newest"), PublicationStatus::of),
                session.list(statement("list_earlier_publications"), PublicationStatus::of),
                session.first(statement("find_candidate"), PublicationStatus::of));
    }

    private static WarehouseStatus.Judged judged(Session session, int rows) {
        return new WarehouseStatus.Judged(
                session.list(statement("list_checks"), CheckStatus::of),
                session.list(statement("list_allowed_as_of"), AllowedAsOfStatus::of, rows),
                session.list(statement("list_acceptances"), AcceptanceStatus::of, rows));
    }

    private static WarehouseStatus.Loaded loaded(Session session, int rows) {
        return new WarehouseStatus.Loaded(
                rawChanged(session),
                session.list(statement("list_sources"), SourceStatus::of),
                session.list(statement("list_snapshots"), SnapshotStatus::of),
                session.list(statement("list_refused_files"), RefusedFileStatus::of, rows),
                session.list(statement("list_rejections"), RejectionStatus::of, rows));
    }

    private static List<String> rawChanged(Session session) {
        RawVersions built = Publications.published(session)
                .map(publication -> RawVersions.ofPublication(session, publication.id()))
                .orElse(new RawVersions(Map.of()));
        return List.copyOf(RawVersions.read(session).differingFrom(built));
    }

    private static String statement(String name) {
        return Statements.read(StatusReader.class, name);
    }
}
