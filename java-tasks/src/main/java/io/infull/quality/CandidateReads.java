package io.infull.quality;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.Work;

/** Transactions in which checks run: they see one instant of the candidate, and can change nothing. */
record CandidateReads(Database database) {

    // A check is many short expressions over many rows: compiling them takes longer than it saves. The memory lets a
    // million hashes be sorted without a file. Two checks run at once; each with workers of its own would get in the
    // way of the other.
    private static final String SETTINGS = "set local search_path to candidate; set local jit to off; "
            + "set local work_mem to '64MB'; set local max_parallel_workers_per_gather to 0";

    <T> T read(Work<T> work) {
        return database.reading(session -> {
            prepare(session);
            return work.in(session);
        });
    }

    private static void prepare(Session session) {
        session.execute(SETTINGS);
    }
}
