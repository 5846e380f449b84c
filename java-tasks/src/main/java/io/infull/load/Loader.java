package io.infull.load;

import io.infull.db.Database;
import io.infull.log.Progress;
import io.infull.ops.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loads the files of a landing folder into {@code raw.*}. A file is loaded once, in one transaction with its ledger
 * row; the same content again is skipped. Different sources load at the same time, two at once.
 */
public final class Loader {

    private final Database database;
    private final Ledger ledger;
    private final Path sqlDir;

    public Loader(Warehouse warehouse, Path sqlDir) {
        this(warehouse.database(), warehouse.identity().runId(), sqlDir);
    }

    Loader(Database database, String runId, Path sqlDir) {
        this.database = database;
        this.ledger = new Ledger(runId);
        this.sqlDir = sqlDir;
    }

    /**
     * Loads what is new. A refused file stops its own source only and is part of the report. Throws BadConfiguration
     * when a contract is wrong, InputMissing when the folder or a required file is missing (then nothing is loaded),
     * TransientFault when machinery failed: what was committed before stays and is skipped the next time.
     */
    public LoadReport load(Path landing, String pack) {
        RawSchema schema = database.transaction(RawSchema::read);
        List<Source> sources = Contracts.read(sqlDir, pack, schema);
        LandingFolder folder = LandingFolder.read(landing, sources);
        folder.unmatched().forEach(FileEvents::unmatched);
        try (Progress progress = Progress.start("Loading", "bytes", folder.bytes())) {
            FileLoader files = new FileLoader(database, ledger, progress::advance);
            List<FileResult> results = Workers.runAll(folder.largestFirst(SourceGroups.of(sources)).stream()
                    .map(group -> (Workers.Job<FileResult>) () -> loadGroup(files, group, folder.bySource()))
                    .toList());
            return new LoadReport(results, folder.unmatched().size());
        }
    }

    private static List<FileResult> loadGroup(FileLoader files, List<Source> group, Map<Source, List<Path>> bySource) {
        List<FileResult> results = new ArrayList<>();
        group.forEach(source -> results.addAll(loadSource(files, source, bySource.get(source))));
        return results;
    }

    private static List<FileResult> loadSource(FileLoader files, Source source, List<Path> paths) {
        List<FileResult> results = new ArrayList<>();
        boolean refused = false;
        for (Path path : paths) {
            long startedAt = System.nanoTime();
            FileResult result = refused ? FileResult.held() : files.load(source, path);
            refused |= result.state() == FileResult.State.REFUSED;
            FileEvents.log(source, path, result, (System.nanoTime() - startedAt) / 1_000_000);
            results.add(result);
        }
        return results;
    }
}
