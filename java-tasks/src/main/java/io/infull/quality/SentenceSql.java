package io.infull.quality;

import io.infull.db.Names;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.project.SingularCheck;
import io.infull.project.SingularCheck.LookedAt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The statements of a sentence check.
 *
 * @param offending the rows that offend, as a relation
 * @param lookedAt the rows that the check looks at, as a relation
 * @param per the column whose values are judged separately
 */
record SentenceSql(String offending, Optional<String> lookedAt, Optional<String> per) {

    static SentenceSql of(SingularCheck check) {
        String where = check.config().where();
        String condition = where.isEmpty() ? "" : " where (" + where + "\n)";
        return new SentenceSql(
                "(" + check.sql() + "\n) as offending" + condition,
                check.lookedAt().map(rows -> "(" + rows.sql() + "\n) as looked_at" + condition),
                check.lookedAt().flatMap(LookedAt::per));
    }

    /** One count per group, at least one. */
    List<Counted> counted(Session session) {
        if (per.isEmpty()) {
            Counted all = session.one(ungrouped(), this::counted);
            return List.of(all);
        }
        List<Counted> groups = session.list(
                grouped(per.get()),
                row -> new Counted(
                        per.get() + "=" + row.text("key"),
                        row.number("failures"),
                        OptionalLong.of(row.number("looked_at"))));
        return groups.isEmpty() ? List.of(Counted.of(0, 0)) : groups;
    }

    /** The rows that offend in a group. */
    String offendingRows(Counted group) {
        String all = "select * from " + offending;
        if (per.isEmpty()) {
            return all;
        }
        String key = group.group().substring(per.get().length() + 1);
        return "select * from (" + all + ") as offending where " + key(per.get()) + " = " + Names.literal(key);
    }

    private Counted counted(Row row) {
        long failures = row.number("failures");
        return lookedAt.isEmpty() ? Counted.of(failures) : Counted.of(failures, row.number("looked_at"));
    }

    private String ungrouped() {
        return "select (select count(*) from " + offending + ") as failures"
                + lookedAt.map(rows -> ", (select count(*) from " + rows + ") as looked_at")
                        .orElse("");
    }

    private String grouped(String column) {
        return "select key, sum(failures) as failures, sum(looked_at) as looked_at from (select " + key(column)
                + " as key, count(*) as failures, 0 as looked_at from " + offending + " group by 1 union all select "
                + key(column) + " as key, 0 as failures, count(*) as looked_at from " + lookedAt.orElseThrow()
                + " group by 1) as counted group by key order by key";
    }

    // Rows that were inserted by hand have no source. They are a group, too.
    private static String key(String column) {
        return "coalesce(cast(" + Names.quoted(column) + " as text), 'none')";
    }
}
