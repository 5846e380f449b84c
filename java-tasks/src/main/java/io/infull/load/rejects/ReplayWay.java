package io.infull.load.rejects;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.load.raw.LoadWay;
import io.infull.load.raw.Origin;
import io.infull.load.raw.StagedCopy;
import io.infull.source.account.Fate;
import io.infull.source.account.Landed;
import io.infull.source.account.RecordHash;
import io.infull.source.account.RejectedOrder;
import io.infull.source.account.Tally;
import io.infull.source.row.FileParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Loads a replay like any file, and closes the rejected rows that it answers in the same transaction. */
public final class ReplayWay implements LoadWay {

    private final Origin origin;
    private final ReplayFile file;
    private final LoadWay staged;
    private Tally tally;

    public ReplayWay(Origin origin, ReplayFile file) {
        this.origin = origin;
        this.file = file;
        this.staged = new StagedCopy(origin);
    }

    @Override
    public Landed load(Session session, FileParser parser) throws IOException {
        noteAnswered(session);
        Landed landed = staged.load(session, parser);
        tally = parser.tally();
        tally.forgetBlank(file.padding());
        for (ReplayFile.Refused row : file.refused()) {
            byte[] record = row.text().getBytes(StandardCharsets.UTF_8);
            long hash = RecordHash.of(record, 0, record.length);
            tally.count(Fate.READ, hash);
            tally.count(Fate.REJECTED, hash);
            parser.rejects().add(row.line(), row.rejection(), RejectedOrder.UNKNOWN, row.text());
        }
        return landed;
    }

    // A repaired row is no newer than the file that it was rejected from.
    private void noteAnswered(Session session) {
        session.execute(
                "create temp table answered (line bigint primary key, load_id bigint, place text collate \"C\") "
                        + "on commit drop");
        session.batch(Statements.read(ReplayWay.class, "note_answered"), answered());
        session.execute("analyze pg_temp.answered");
    }

    private Iterable<Object[]> answered() {
        return file.answers().stream()
                .map(answer ->
                        new Object[] {answer.row().line(), answer.reject().id()})
                .toList();
    }

    // Which rows were rejected again is known when their reasons are written, too.
    @Override
    public void settle(Session session) {
        session.batch("insert into ops.replayed_row (load_id, line, reject_id) values (?, ?, ?)", rows());
        long closed =
                session.update(Statements.read(ReplayWay.class, "close_rejects"), origin.loadId(), origin.loadId());
        long answered = tally.count(Fate.LOADED) + tally.count(Fate.DUPLICATE);
        if (closed != answered) {
            throw new IllegalStateException(
                    "Replay of " + file.name() + " closes " + closed + " rejected rows, expected " + answered);
        }
    }

    private Iterable<Object[]> rows() {
        return file.answers().stream()
                .map(answer -> new Object[] {
                    origin.loadId(), answer.row().line(), answer.reject().id()
                })
                .toList();
    }
}
