package io.infull.quality;

import io.infull.db.Names;
import io.infull.db.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One statement that reads a model once and counts the failures of all its checks. */
record ModelScan(String model, List<CheckSql> checks) {

    String sql() {
        String counts = IntStream.range(0, checks.size())
                .mapToObj(index -> "    " + checks.get(index).count() + " as failures_" + index)
                .collect(Collectors.joining(",\n"));
        String joins = checks.stream()
                .flatMap(check -> check.join().stream())
                .map(join -> "\n" + join)
                .collect(Collectors.joining());
        return "select\n" + counts + "\nfrom " + Names.quoted(model) + joins;
    }

    /** Failures by check, in their order. */
    List<Long> failures(Session session) {
        List<Long> counted = session.one(sql(), row -> IntStream.range(0, checks.size())
                .mapToObj(index -> row.number("failures_" + index))
                .toList());
        List<Long> failures = new ArrayList<>();
        for (int index = 0; index < checks.size(); index++) {
            failures.add(counted.get(index) == 0 ? 0 : exact(session, checks.get(index), counted.get(index)));
        }
        return failures;
    }

    private static long exact(Session session, CheckSql check, long counted) {
        return check.recount()
                .map(query -> session.one(query, row -> row.number("failures")))
                .orElse(counted);
    }
}
