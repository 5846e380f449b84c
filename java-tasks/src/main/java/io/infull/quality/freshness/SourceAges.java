package io.infull.quality.freshness;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.project.freshness.DeclaredFreshness;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Finds the age of each source, stores it in {@code ops.source_age}, and judges it. */
public final class SourceAges {

    private static final String READ = Statements.read(SourceAges.class, "read_source_ages");

    private final Path sqlDir;

    public SourceAges(Path sqlDir) {
        this.sqlDir = sqlDir;
    }

    /** Every source that ever delivered rows, sorted by pack and name. */
    public List<JudgedSource> judge(Session session, long publication, LocalDate asOf) {
        List<SourceAge> ages = session.list(READ, row -> SourceAge.of(row, asOf), asOf);
        session.update("delete from ops.source_age where publication_id = ?", publication);
        session.batch(
                "insert into ops.source_age (publication_id, pack, source, newest_date, arrived_on, age_days) "
                        + "values (?, ?, ?, ?, ?, ?)",
                ages.stream()
                        .map(age -> new Object[] {
                            publication,
                            age.pack(),
                            age.source(),
                            age.newestDate().orElse(null),
                            age.arrivedOn(),
                            age.days().orElse(null)
                        })
                        .toList());
        FreshnessRule rule = new FreshnessRule(CandidateCalendar.read(session));
        DeclaredFreshness declared = new DeclaredFreshness(sqlDir);
        return ages.stream()
                .map(age -> rule.judge(
                        age,
                        declared.of(age.pack(), age.source()),
                        "sources/" + age.pack() + "/" + age.source() + ".yml"))
                .toList();
    }
}
