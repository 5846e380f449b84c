package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.plan.Omission;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.LackingProject;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that lack a column or a file: what needs it is not measurable, and the rest is as the generator counts it. */
@DatabaseTest
class LackingTruthTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts shipments",
                "moq unit_price",
                "qty_ordered",
                "qty_ordered qty_shipped",
                "qty_shipped",
            })
    void measuresWhatNeedsNothingOfItAndNamesWhatIsMissing(String omitted, TestWarehouse warehouse) throws IOException {
        Set<Omission> omissions =
                Arrays.stream(omitted.split(" ")).map(Omission::labelled).collect(Collectors.toSet());
        Path landing = SmallLanding.without(folder, 3_000, omissions);
        CommandRun run = CommandRun.of(
                LackingProject.of(warehouse, folder), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        Path truth = folder.resolve("truth.json");
        PublishedTruth.assertSameGaps(warehouse, truth);
        PublishedTruth.assertSame(warehouse, truth);
        PublishedTruth.assertSameMaturity(warehouse, truth);
    }
}
