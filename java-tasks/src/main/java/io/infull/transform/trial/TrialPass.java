package io.infull.transform.trial;

import io.infull.db.Database;
import io.infull.db.Statements;
import io.infull.project.file.ProjectDigest;
import io.infull.project.file.Sha256;

/**
 * Remembers that all selects of a project were found right, so that the same files are not tried every day. Other raw
 * tables or another server ask for a new trial.
 */
public final class TrialPass {

    private final Database database;
    private final String fingerprint;

    private TrialPass(Database database, String fingerprint) {
        this.database = database;
        this.fingerprint = fingerprint;
    }

    /** @param version of the jar, which has the rules */
    public static TrialPass of(Database database, ProjectDigest files, String version) {
        String surroundings = database.transaction(session ->
                session.one(Statements.read(TrialPass.class, "surroundings"), row -> row.text("surroundings")));
        return new TrialPass(database, Sha256.of(version + '\n' + files.files() + '\n' + surroundings));
    }

    public boolean isKnown() {
        return database.transaction(session -> session.one(
                "select exists (select from ops.trial_pass where fingerprint = ?) as is_known",
                row -> row.flag("is_known"),
                fingerprint));
    }

    public void remember() {
        database.transaction(session -> session.update(
                "insert into ops.trial_pass (fingerprint) values (?) on conflict do nothing", fingerprint));
    }
}
