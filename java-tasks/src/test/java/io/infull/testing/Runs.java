package io.infull.testing;

import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.RunIdentity;
import io.infull.ops.Warehouse;
import io.infull.publish.AsOfOrder;
import io.infull.publish.PublishReport;
import io.infull.publish.Publisher;
import io.infull.transform.TransformReport;
import io.infull.transform.TransformRequest;
import io.infull.transform.Transformer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Steps of a run, each as a command of its own would do it. */
public final class Runs {

    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private static final Path MIGRATIONS = TestServer.SQL_DIR.resolve("migrations");

    private Runs() {}

    public static <T> T as(TestWarehouse test, RunIdentity identity, String command, Function<Warehouse, T> work) {
        try (Warehouse warehouse = Warehouse.forWriting(test.settings(), MIGRATIONS, identity, command)) {
            return work.apply(warehouse);
        }
    }

    public static RunIdentity run(String id, int attempt) {
        return new RunIdentity(id, attempt, true);
    }

    public static TransformReport transform(TestWarehouse test, Path project, String... select) {
        return as(test, run("test-run", 1), "transform", warehouse -> new Transformer(warehouse, project)
                .transform(new TransformRequest(Optional.of(AS_OF), AS_OF, List.of(select), false)));
    }

    /** What the gate does when every check passes. */
    public static Publication pass(TestWarehouse test) {
        return test.database().transaction(session -> {
            Publication candidate = Publications.candidate(session).orElseThrow();
            Publication held = Publications.claim(session, candidate, State.testing);
            Publications.move(session, held, State.passed);
            return held;
        });
    }

    public static PublishReport publish(TestWarehouse test) {
        return as(test, run("test-run", 1), "publish", warehouse -> new Publisher(
                        warehouse, new AsOfOrder(CommandRun.CLOCK))
                .publish());
    }

    public static PublishReport transformAndPublish(TestWarehouse test, Path project) {
        transform(test, project);
        pass(test);
        return publish(test);
    }
}
