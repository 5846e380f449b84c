package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.source.landing.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Odd and bad files: of each, what must become of it is written beside it, and nothing else may. */
class CorpusTest {

    private static final String PACK = "corpus";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> becomesOfEveryFileWhatItsVerdictSays() {
        CorpusTrials trials = new CorpusTrials();
        List<DynamicTest> tests = Stream.concat(CorpusFolder.ofTests().read().stream(), OddFiles.all().stream())
                .map(each -> trials.test(each.toString(), warehouse -> {
                    Path home = Files.createTempDirectory(folder, "case");
                    Path sources = Files.createDirectories(home.resolve("sql/sources/" + PACK));
                    Path landing = Files.createDirectory(home.resolve("landing"));
                    Files.writeString(sources.resolve("corpus.yml"), each.contract());
                    each.placing().into(landing);
                    assertTwice(warehouse, each, home);
                }))
                .toList();
        return tests.stream().onClose(trials::close);
    }

    // Into empty tables rows are copied directly, else they are staged.
    private static void assertTwice(CorpusWarehouse warehouse, CorpusCase each, Path home) throws IOException {
        LocalLanding landing = new LocalLanding(home.resolve("landing"));
        Loader loader = new Loader(warehouse.database(), "corpus-run", home.resolve("sql"));
        warehouse.clear();
        assertVerdict(warehouse, each, loader, landing, loadEarlier(warehouse, each, loader, home));
        warehouse.clear();
        warehouse.addBystanders();
        long before = loadEarlier(warehouse, each, loader, home);
        CorpusState found = assertVerdict(warehouse, each, loader, landing, before);

        boolean refused = found.statements.stream().anyMatch(one -> one.startsWith(Verdict.REJECT_FILE));
        assertThat(loader.load(landing, PACK, Optional.empty()).exitCode())
                .as("the same again")
                .isEqualTo(refused ? ExitCode.DATA_REFUSED : ExitCode.NOTHING_TO_DO);
        CorpusState again = warehouse.state(landing, before);
        assertThat(Verdict.ordered(again.statements)).isEqualTo(Verdict.ordered(found.statements));
        assertThat(again.untouched).isEqualTo(found.untouched);
    }

    private static long loadEarlier(CorpusWarehouse warehouse, CorpusCase each, Loader loader, Path home)
            throws IOException {
        long before = 0;
        for (Path file : each.earlier()) {
            Path folder = Files.createTempDirectory(home, "earlier");
            Files.copy(file, folder.resolve(file.getFileName()));
            LocalLanding landing = new LocalLanding(folder);
            LoadReport report = loader.load(landing, PACK, Optional.empty());
            assertThat(report.exitCode()).as("%s before %s", file, each).isEqualTo(ExitCode.DONE);
            assertThat(warehouse.state(landing, before).contradictions).isEmpty();
            warehouse.assertAccount(folder, each.contract());
            before = warehouse.latestLoad();
        }
        return before;
    }

    private static CorpusState assertVerdict(
            CorpusWarehouse warehouse, CorpusCase each, Loader loader, LocalLanding landing, long before) {
        String untouched = warehouse.untouched();
        LoadReport report = loader.load(landing, PACK, Optional.empty());
        CorpusState found = warehouse.state(landing, before);
        assertThat(Verdict.ordered(each.verdict().shortened(found.statements)))
                .as("What became of %s", each)
                .isEqualTo(each.verdict().text());
        assertThat(found.untouched).isEqualTo(untouched);
        assertThat(found.contradictions).isEmpty();
        warehouse.assertAccount(landing.folder(), each.contract());
        return found;
    }
}
