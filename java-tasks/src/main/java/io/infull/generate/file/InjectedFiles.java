package io.infull.generate.file;

import io.infull.generate.order.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a bad file to a landing folder. When none is asked for, it writes the bad files of earlier runs again without
 * their errors. Only then is the truth file correct for the folder.
 */
public final class InjectedFiles implements ExtraFiles {

    private static final long MOST_CENTS = 1_000_000_000;

    private final Injection kind;
    private final String runId;
    private final long cents;
    private final List<String> added = new ArrayList<>();
    private final List<String> mended = new ArrayList<>();

    /** @param clock makes the content different each time, because content that was loaded before would be skipped */
    public InjectedFiles(Injection kind, String runId, Clock clock) {
        this.kind = kind;
        this.runId = runId;
        this.cents = 1 + clock.millis() % MOST_CENTS;
    }

    @Override
    public void write(Scenario scenario, Path folder, UnfinishedFiles files) throws IOException {
        if (kind == Injection.none) {
            mendAll(scenario, folder, files);
            return;
        }
        InjectedFile file = InjectedFile.of(kind, runId);
        file.writeBad(scenario, cents, files.open(folder.resolve(file.fileName())));
        added.add(file.fileName());
    }

    public List<String> added() {
        return List.copyOf(added);
    }

    public List<String> mended() {
        return List.copyOf(mended);
    }

    private void mendAll(Scenario scenario, Path folder, UnfinishedFiles files) throws IOException {
        for (InjectedFile file : InjectedFile.badOnesIn(folder)) {
            Writer out = files.open(folder.resolve(file.fileName()));
            file.writeMended(scenario, cents, out);
            mended.add(file.fileName());
        }
    }
}
