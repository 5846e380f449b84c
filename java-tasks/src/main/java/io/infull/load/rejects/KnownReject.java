package io.infull.load.rejects;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.source.contract.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * A rejected row as a replay needs to know it.
 *
 * @param reason the newest
 * @param fileState loaded; refused when the whole file was; replaced when it was read again
 * @param answered by a replay
 */
record KnownReject(long id, String reason, String fileState, String file, boolean answered, boolean open) {

    private static final String OF_SOURCE =
            "select reject_id, reason, file_state, file_name, closed_at is not null as is_answered, is_open "
                    + "from ops.reject where pack = ? and source = ?";

    static Map<Long, KnownReject> ofSource(Session session, Source source) {
        Map<Long, KnownReject> rejects = new HashMap<>();
        session.each(
                OF_SOURCE,
                row -> rejects.put(row.number("reject_id"), KnownReject.of(row)),
                source.pack(),
                source.name());
        return rejects;
    }

    private static KnownReject of(Row row) {
        return new KnownReject(
                row.number("reject_id"),
                row.text("reason"),
                row.text("file_state"),
                row.text("file_name"),
                row.flag("is_answered"),
                row.flag("is_open"));
    }
}
