package io.infull.load;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.error.TransientFault;
import io.infull.ops.Warehouse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code ops.file}: which files were loaded or refused. */
final class Ledger {

    private static final String IS_SIZE_KNOWN = "select exists (select from ops.file where state = 'loaded' "
            + "and pack = ? and source = ? and bytes = ?) as is_known";

    private final String runId;
    private final Runnable assertWriter;

    /** For whoever is the only one to write, whatever happens. */
    Ledger(String runId) {
        this(runId, () -> {});
    }

    /** @param assertWriter throws TransientFault when another command may be writing */
    Ledger(String runId, Runnable assertWriter) {
        this.runId = runId;
        this.assertWriter = assertWriter;
    }

    static Ledger of(Warehouse warehouse) {
        return new Ledger(warehouse.identity().runId(), warehouse::assertStillWriter);
    }

    /** Throws TransientFault when another command may be writing: nothing is begun then, and nothing is committed. */
    void assertWriter() {
        assertWriter.run();
    }

    /**
     * Whether the content was loaded, and nothing that differs came between it and a file in this place.
     *
     * @param place of the file among those of its source
     */
    boolean isLoaded(Session session, Source source, Fingerprint fingerprint, Optional<String> place) {
        return session.one(
                Statements.read(Ledger.class, "is_loaded"),
                row -> row.flag("is_loaded"),
                place.orElse(null),
                source.pack(),
                source.name(),
                fingerprint.sha256());
    }

    /** The fingerprint of a loaded file, by the tag that stands for its content. */
    Optional<Fingerprint> loadedTag(Session session, Source source, Fingerprint unread) {
        String sql = "select sha256 from ops.file where state = 'loaded' and pack = ? and source = ? "
                + "and bytes = ? and content_tag = ?";
        return session.first(
                sql,
                row -> unread.known(row.text("sha256")),
                source.pack(),
                source.name(),
                unread.bytes(),
                unread.tag().value());
    }

    /** Whether a file of this size was loaded, so that it may be this one. */
    boolean isSizeKnown(Session session, Source source, Fingerprint fingerprint) {
        return session.one(
                IS_SIZE_KNOWN, row -> row.flag("is_known"), source.pack(), source.name(), fingerprint.bytes());
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
        String recordForm = counts.rejected() == 0 ? null : form.json();
        long noted = note(session, origin, fingerprint, counts, whole, null, recordForm);
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
        return note(session, origin, fingerprint, counts, false, reason, null);
    }

    private long note(
            Session session,
            Origin origin,
            Fingerprint fingerprint,
            FileCounts counts,
            boolean whole,
            String reason,
            String recordForm) {
        return session.update(
                Statements.read(Ledger.class, "note_file"),
                origin.loadId(),
                origin.pack(),
                origin.source().name(),
                origin.fileName(),
                fingerprint.sha256(),
                fingerprint.bytes(),
                reason == null ? "loaded" : "refused",
                reason,
                counts.read(),
                counts.loaded(),
                counts.rejected(),
                counts.duplicate(),
                counts.blank(),
                json(counts.landed().rowsByTable()),
                json(counts.repairs()),
                fingerprint.tag() == null ? null : fingerprint.tag().value(),
                recordForm,
                origin.file().isReplay(),
                reason == null ? origin.place().orElse(null) : null,
                whole,
                counts.landed().outdated(),
                counts.deleted(),
                origin.mode().name(),
                whole ? counts.landed().deletions().known() : null,
                hash(reason, counts.hash(Fate.READ)),
                hash(reason, counts.hash(Fate.LOADED)),
                hash(reason, counts.hash(Fate.REJECTED)),
                hash(reason, counts.hash(Fate.DUPLICATE)),
                hash(reason, counts.hash(Fate.BLANK)),
                origin.pack(),
                origin.source().name(),
                fingerprint.sha256(),
                runId);
    }

    private static Long hash(String refusal, long sum) {
        return refusal == null ? sum : null;
    }

    // Names of tables and repairs are plain words, so nothing needs an escape.
    private static String json(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
