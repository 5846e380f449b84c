package io.infull.quality.mutation;

import io.infull.db.Database;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.quality.Gate;
import io.infull.quality.Verdict;
import java.util.Map;
import java.util.TreeMap;

/** Lets the gate judge corrupted rows, in a transaction that is rolled back. */
record Trial(Database scratch, SoundSample sound) {

    Finding of(Mutation mutation) {
        Reach reach = Reach.of(sound.project(), mutation.table());
        try {
            return scratch.undone(session -> {
                session.execute("set local search_path to mutation");
                String before = content(session, mutation);
                session.execute(mutation.sql());
                if (content(session, mutation).equals(before)) {
                    return Finding.ofNothing(mutation);
                }
                return Finding.of(mutation, worse(judged(session, mutation, reach)));
            });
        } catch (SqlFailure | BadConfiguration refused) {
            // When the statement breaks a key of the raw tables, load would refuse or reject such a file, too.
            return Finding.ofRefusal(mutation);
        }
    }

    // The number of updated rows is not enough, because some may have no difference: a missing price times ten is still
    // missing.
    private static String content(Session session, Mutation mutation) {
        return session.one(
                "select concat_ws(' ', count(*), sum(hashtextextended(cast(raw_rows as text), 0))) as content from raw."
                        + Names.quoted(mutation.table()) + " as raw_rows",
                row -> row.text("content"));
    }

    private Map<String, Verdict> judged(Session session, Mutation mutation, Reach reach) {
        session.execute("analyze raw." + mutation.table());
        new CandidateBuild(session).build(reach);
        return Gate.judge(session, sound.project(), reach.names());
    }

    private Map<String, Verdict> worse(Map<String, Verdict> verdicts) {
        Map<String, Verdict> worse = new TreeMap<>();
        verdicts.forEach((check, verdict) -> {
            if (verdict.compareTo(sound.verdicts().getOrDefault(check, Verdict.passed)) > 0) {
                worse.put(check, verdict);
            }
        });
        return worse;
    }
}
