package io.infull.transform.trial;

import java.util.ArrayList;
import java.util.List;

/** Clauses that choose rows by something that is not in the data, such as the physical order. */
enum Clause {
    DISTINCT_ON("distinct", "distinct on without order by", Moving.ADD_ORDER),
    LIMIT("limit|fetch", "limit without order by", Moving.ADD_ORDER),
    OFFSET("offset", "offset without order by", Moving.ADD_ORDER),
    ROW_LOCK("for", "for update or for share", "Leave the lock out"),
    SYSTEM_COLUMN("", "a system column like ctid or xmin", "Take a column of the data"),
    TABLESAMPLE("tablesample", "tablesample", "Leave the sample out");

    private final String word;
    private final String title;
    private final String remedy;

    Clause(String word, String title, String remedy) {
        this.word = word;
        this.title = title;
        this.remedy = remedy;
    }

    /** The clauses of the query itself, without those of inner queries. */
    static List<Clause> of(NodeTree.Node query) {
        List<Clause> found = new ArrayList<>();
        boolean isUnordered = !query.has("sortClause");
        if (isUnordered && query.has("limitCount")) {
            found.add(LIMIT);
        }
        if (isUnordered && query.has("limitOffset")) {
            found.add(OFFSET);
        }
        if (isUnordered && query.word("hasDistinctOn").equals("true")) {
            found.add(DISTINCT_ON);
        }
        if (query.has("rowMarks")) {
            found.add(ROW_LOCK);
        }
        return found;
    }

    Moving asMoving() {
        return new Moving(title, word, remedy);
    }
}
