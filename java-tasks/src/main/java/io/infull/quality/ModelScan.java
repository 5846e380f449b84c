package io.infull.quality;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.quality.column.CheckSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One statement that reads a model once and counts the failures of all its checks. */
record ModelScan(String model, List<CheckSql> checks) {

    String sql() {
        String counts = IntStream.range(0, checks.size())
                .mapToObj(index -> "    " + checks.get(index).count() + " as failures_" + index + ",\n    "
                        + checks.get(index).rows().count() + " as looked_at_" + index)
                .collect(Collectors.joining(",\n"));
        String joins = checks.stream()
                .flatMap(check -> check.join().stream())
                .map(join -> "\n" + join)
                .collect(Collectors.joining());
        return "select\n" + counts + "\nfrom " + Names.quoted(model) + joins;
    }

    /** Failures by check, in their order, and the rows looked at. */
    List<Counted> counted(Session session) {
        List<Counted> scanned = session.one(sql(), row -> IntStream.range(0, checks.size())
                .mapToObj(index -> Counted.of(row.number("failures_" + index), row.number("looked_at_" + index)))
                .toList());
        List<Counted> counted = new ArrayList<>();
        for (int index = 0; index < checks.size(); index++) {
            counted.add(exact(session, checks.get(index), scanned.get(index)));
        }
        return counted;
    }

    private static Counted exact(Session session, CheckSql check, Counted scanned) {
        if (scanned.failures() == 0 || check.recount().isEmpty()) {
            return scanned;
        }
        long failures = session.one(check.recount().get(), row -> row.number("failures"));
        return new Counted(scanned.group(), failures, scanned.lookedAt());
    }
}
