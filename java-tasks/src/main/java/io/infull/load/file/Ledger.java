package io.infull.load.file;

import io.infull.db.NamedSql;
import io.infull.db.Session;
import io.infull.error.TransientFault;
import io.infull.load.raw.Origin;
import io.infull.ops.Warehouse;
import io.infull.source.account.Fate;
import io.infull.source.account.FileCounts;
import io.infull.source.contract.Source;
import io.infull.source.csv.RecordForm;
import io.infull.source.landing.Fingerprint;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** {@code ops.file}: which files were loaded or refused. */
public final class Ledger {

    private final String runId;
    private final Runnable assertWriter;

    /** Without a check that this command is the only writer. */
    public Ledger(String runId) {
        this(runId, () -> {});
    }

    /** @param assertWriter throws TransientFault when another command may be writing */
    public Ledger(String runId, Runnable assertWriter) {
        this.runId = runId;
        this.assertWriter = assertWriter;
    }

    public static Ledger of(Warehouse warehouse) {
        return new Ledger(warehouse.identity().runId(), warehouse::assertStillWriter);
    }

    /** Throws TransientFault when another command may be writing: nothing is begun then, and nothing is committed. */
    void assertWriter() {
        assertWriter.run();
    }

    /**
     * What it knows of a file, in one statement.
     *
     * @param place of the file among those of its source
     */
    FileLook look(Session session, Source source, Fingerprint fingerprint, Optional<String> place) {
        NamedSql sql = NamedSql.read(Ledger.class, "look")
                .value("pack", source.pack())
                .value("source", source.name())
                .value("bytes", fingerprint.bytes())
                .value("content_tag", tag(fingerprint))
                .value("sha256", fingerprint.sha256())
                .value("place", place.orElse(null));
        return session.one(
                sql,
                row -> new FileLook(
                        row.optionalText("sha256").map(fingerprint::known).orElse(fingerprint),
                        row.flag("is_size_known"),
                        row.optionalNumber("load_id")
                                .map(load -> new KnownLoad(load, row.optionalText("contract_digest")))));
    }

    /** Whether this very load was committed. */
    boolean isLoaded(Session session, long loadId) {
        return session.one(
                "select exists (select from ops.file where state = 'loaded' and load_id = ?) as is_loaded",
                row -> row.flag("is_loaded"),
                loadId);
    }

    long nextLoadId(Session session) {
        return session.one("select ops.next_load_id() as load_id", row -> row.number("load_id"));
    }

    /**
     * Throws TransientFault when the same content came in meanwhile, by a commit that was believed lost.
     *
     * @param whole whether what the file lacks is not in its source
     */
    long noteLoaded(
            Session session,
            Origin origin,
            Fingerprint fingerprint,
            FileCounts counts,
            boolean whole,
            RecordForm form) {
        assertWriter();
        NamedSql sql = note(origin, fingerprint, counts)
                .value("state", "loaded")
                .value("reason", null)
                .value("record_form", counts.rejected() == 0 ? null : form.json())
                .value("order_value", origin.place().orElse(null))
                .value("is_whole", whole)
                .value("rows_known", whole ? counts.landed().deletions().known() : null);
        for (Fate fate : Fate.values()) {
            sql.value(hash(fate), counts.hash(fate));
        }
        long noted = session.update(sql);
        if (noted == 0) {
            throw new TransientFault("File " + origin.fileName() + " was loaded by another command meanwhile. "
                    + "Nothing of it was loaded twice. Try again later.");
        }
        return noted;
    }

    /** An earlier refusal of the same content is replaced, so that retries do not pile up. */
    long noteRefused(Session session, Origin origin, Fingerprint fingerprint, FileCounts counts, String reason) {
        session.call(
                "select ops.forget_refusal(?, ?, ?)",
                origin.pack(),
                origin.source().name(),
                fingerprint.sha256());
        NamedSql sql = note(origin, fingerprint, counts)
                .value("state", "refused")
                .value("reason", reason)
                .value("record_form", null)
                .value("order_value", null)
                .value("is_whole", false)
                .value("rows_known", null);
        for (Fate fate : Fate.values()) {
            sql.value(hash(fate), null);
        }
        return session.update(sql);
    }

    // What is noted of every file.
    private NamedSql note(Origin origin, Fingerprint fingerprint, FileCounts counts) {
        return NamedSql.read(Ledger.class, "note_file")
                .value("load_id", origin.loadId())
                .value("pack", origin.pack())
                .value("source", origin.source().name())
                .value("file_name", origin.fileName())
                .value("mode", origin.mode().name())
                .value("is_replay", origin.file().isReplay())
                .value("sha256", fingerprint.sha256())
                .value("bytes", fingerprint.bytes())
                .value("content_tag", tag(fingerprint))
                .value("contract_digest", origin.source().digest())
                .value("lines_read", counts.read())
                .value("lines_loaded", counts.loaded())
                .value("lines_rejected", counts.rejected())
                .value("lines_duplicate", counts.duplicate())
                .value("lines_skipped", counts.skipped())
                .value("lines_blank", counts.blank())
                .value("lines_outdated", counts.landed().outdated())
                .value("rows_deleted", counts.deleted())
                .value("rows_by_table", json(counts.landed().rowsByTable()))
                .value("repairs", json(counts.repairs()))
                .value("skipped_by", json(counts.skippedBy()))
                .value("run_id", runId);
    }

    private static String tag(Fingerprint fingerprint) {
        return fingerprint.tag() == null ? null : fingerprint.tag().value();
    }

    private static String hash(Fate fate) {
        return "hash_" + fate.name().toLowerCase(Locale.ROOT);
    }

    private static String json(Map<String, Long> counts) {
        return JsonMapper.shared().writeValueAsString(counts);
    }
}
