package io.infull.quality;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.Work;

/** How checks read the candidate: they see one instant of it. */
interface CandidateReads {

    // A check is many short expressions over many rows: compiling them takes longer than it saves. The memory lets a
    // million hashes be sorted without a file. Two checks run at once; each with workers of its own would get in the
    // way of the other.
    String SETTINGS = "set local search_path to candidate; set local jit to off; "
            + "set local work_mem to '64MB'; set local max_parallel_workers_per_gather to 0";

    <T> T read(Work<T> work);

    /** Each check in a transaction of its own, in which it can change nothing. */
    static CandidateReads of(Database database) {
        return new Apart(database);
    }

    /** All checks in a transaction that is open, one after the other. */
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
