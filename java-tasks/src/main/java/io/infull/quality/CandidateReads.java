package io.infull.quality;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.Work;

/** Runs checks in read-only transactions on the candidate. */
interface CandidateReads {

    // A check has many short expressions, so JIT compilation takes longer than it saves. The work memory is enough to
    // sort a million hashes without a file. Two checks run at the same time, so parallel workers of each would only
    // compete.
    String SETTINGS = "set local search_path to candidate; set local jit to off; "
            + "set local work_mem to '64MB'; set local max_parallel_workers_per_gather to 0";

    <T> T read(Work<T> work);

    /** Each check runs in a read-only transaction of its own. */
    static CandidateReads of(Database database) {
        return new Apart(database);
    }

    /** All checks run in one open transaction, one after the other. */
    static CandidateReads within(Session session) {
        session.execute(SETTINGS);
        return new Within(session);
    }

    record Apart(Database database) implements CandidateReads {

        @Override
        public <T> T read(Work<T> work) {
            return database.reading(session -> {
                session.execute(SETTINGS);
                return work.in(session);
            });
        }
    }

    record Within(Session session) implements CandidateReads {

        @Override
        public <T> T read(Work<T> work) {
            return work.in(session);
        }
    }
}
