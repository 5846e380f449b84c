package io.infull.quality.mutation;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.error.InputMissing;
import io.infull.log.Event;
import io.infull.log.Progress;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.quality.CheckProofs;
import io.infull.work.Begun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Corrupts a sample of the raw rows in many ways, in a scratch database, and lets the gate judge each. */
public final class MutationRun {

    private static final Logger LOG = LoggerFactory.getLogger(MutationRun.class);

    private final DatabaseSettings settings;
    private final Database warehouse;
    private final Path sqlDir;

    /** @param settings of the owner of the warehouse, who may create databases on its server */
    public MutationRun(DatabaseSettings settings, Database warehouse, Path sqlDir) {
        this.settings = settings;
        this.warehouse = warehouse;
        this.sqlDir = sqlDir;
    }

    /**
     * Throws InputMissing when there is nothing to corrupt.
     *
     * @param number how many mutations are drawn
     * @param orders how many orders the sample has
     * @param seed which mutations are drawn
     * @param id makes the names of scratch databases of one warehouse unique
     */
    public MutationScore run(int number, int orders, long seed, long id) {
        Mutations mutations = Mutations.read(sqlDir);
        List<Mutation> drawn = mutations.drawn(number, seed);
        Project project = ProjectReader.read(sqlDir, asOf());
        Sample sample = Sample.of(warehouse, orders);
        if (sample.isEmpty()) {
            throw nothing();
        }
        try (ScratchDatabase scratch = ScratchDatabase.create(settings, sqlDir.resolve("migrations"), id)) {
            SoundSample sound = SoundSample.publish(scratch.database(), project, sample);
            try (ScratchDatabase copy = scratch.copy()) {
                List<Trial> trials = List.of(new Trial(scratch.database(), sound), new Trial(copy.database(), sound));
                List<Finding> findings = findings(trials, drawn);
                boolean isWhole = drawn.size() == mutations.mutations().size();
                IdleChecks idle = isWhole
                        ? IdleChecks.of(
                                sound.verdicts().keySet(),
                                CheckProofs.of(scratch.database(), project),
                                findings,
                                mutations.idle())
                        : IdleChecks.NONE;
                return new MutationScore(findings, idle);
            }
        }
    }

    private static List<Finding> findings(List<Trial> trials, List<Mutation> mutations) {
        List<Finding> findings = new ArrayList<>();
        try (Trials running = Trials.start(trials);
                Progress progress = Progress.start("Corrupting", "mutations", mutations.size())) {
            for (Begun<Finding> next : running.of(mutations)) {
                Finding finding = next.result();
                findings.add(finding);
                log(finding);
                progress.advance(1);
            }
        }
        return findings;
    }

    private static void log(Finding finding) {
        LOG.atLevel(finding.isUnexplained() ? Level.WARN : Level.INFO)
                .addKeyValue("event", Event.MUTATION_JUDGED)
                .addKeyValue("mutation", finding.mutation().name())
                .addKeyValue("outcome", finding.kind().name())
                .addKeyValue("checks", finding.checks().keySet())
                .log("Mutation {}: {} {}", finding.mutation().name(), finding.kind(), finding.seenBy());
    }

    private LocalDate asOf() {
        return warehouse
                .transaction(session -> session.first(
                        "select as_of_date from ops.publication where state = 'published' "
                                + "order by publication_id desc limit 1",
                        row -> row.date("as_of_date")))
                .orElseThrow(MutationRun::nothing);
    }

    private static InputMissing nothing() {
        return new InputMissing(
                "Nothing to corrupt: expected published figures. Run load, transform, test and publish " + "first");
    }
}
