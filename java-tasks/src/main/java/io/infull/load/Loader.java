package io.infull.load;

import io.infull.db.Database;
import io.infull.load.file.FileLoader;
import io.infull.load.file.FileResult;
import io.infull.load.file.Ledger;
import io.infull.load.file.ReadAgain;
import io.infull.log.Progress;
import io.infull.ops.RawSchema;
import io.infull.ops.Warehouse;
import io.infull.source.binding.Contracts;
import io.infull.source.contract.Source;
import io.infull.source.landing.Archive;
import io.infull.source.landing.Landing;
import io.infull.source.landing.LandingFile;
import io.infull.work.Begun;
import io.infull.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the files of a landing folder into {@code raw.*}. A file is loaded once, in one transaction with its ledger
 * row; the same content again is skipped. Different sources load at the same time, two at once.
 */
public final class Loader {

    private final Database database;
    private final Ledger ledger;
    private final Path sqlDir;

    public Loader(Warehouse warehouse, Path sqlDir) {
        this(warehouse.database(), Ledger.of(warehouse), sqlDir);
    }

    public Loader(Database database, String runId, Path sqlDir) {
        this(database, new Ledger(runId), sqlDir);
    }

    private Loader(Database database, Ledger ledger, Path sqlDir) {
        this.database = database;
        this.ledger = ledger;
        this.sqlDir = sqlDir;
    }

    /**
     * Loads what is new, and archives it when that is asked for. A refused file stops its own source only and is part
     * of the report. Throws BadConfiguration when a contract is wrong, InputMissing when the landing place or a required
     * file is missing (then nothing is loaded), TransientFault when machinery failed: what was committed before stays
     * and is skipped the next time.
     */
    public LoadReport load(LandingOptions options, ReadAgain again) {
        try (Landing landing = options.open()) {
            return load(landing, options.pack(), options.archive(landing), again);
        }
    }

    public LoadReport load(Landing landing, String pack, Optional<Archive> archive) {
        return load(landing, pack, archive, ReadAgain.none());
    }

    /** @param again files that are read although they were loaded before */
    public LoadReport load(Landing landing, String pack, Optional<Archive> archive, ReadAgain again) {
        RawSchema schema = database.transaction(RawSchema::read);
        List<Source> sources = Contracts.read(sqlDir, pack, schema);
        database.transaction(session -> OtherContract.of(session, sources)).forEach(FileEvents::otherContract);
        Landing.Listing listing = landing.list();
        listing.setAside().forEach(FileEvents::setAside);
        LandingContents contents = LandingContents.of(listing.files(), sources);
        contents.unmatched().forEach(FileEvents::unmatched);
        try (Progress progress = Progress.start("Loading", "bytes", contents.bytes())) {
            FileLoader files = new FileLoader(database, ledger, again, progress::advance);
            Archiver archiver = new Archiver(archive, files);
            archiver.finishEarlier(contents);
            contents.requireAll(landing);
            List<LandedFile> results = loadAll(files, contents, sources);
            long archived = archiver.take(results);
            return new LoadReport(
                    results.stream().map(LandedFile::result).toList(),
                    contents.unmatched().size(),
                    archived);
        }
    }

    // Every group is loaded to its end, also when another one fails.
    private static List<LandedFile> loadAll(FileLoader files, LandingContents contents, List<Source> sources) {
        try (Workers workers = Workers.start("loader", Workers.AT_ONCE, "loading")) {
            List<Begun<List<LandedFile>>> groups = contents.largestFirst(SourceGroups.of(sources)).stream()
                    .map(group -> workers.begin(() -> loadGroup(files, group, contents.bySource())))
                    .toList();
            return Workers.resultsOf(groups).stream().flatMap(List::stream).toList();
        }
    }

    private static List<LandedFile> loadGroup(
            FileLoader files, List<Source> group, Map<Source, List<LandingFile>> bySource) {
        List<LandedFile> results = new ArrayList<>();
        group.forEach(source -> results.addAll(loadSource(files, source, bySource.get(source))));
        return results;
    }

    private static List<LandedFile> loadSource(FileLoader loader, Source source, List<LandingFile> files) {
        List<LandedFile> results = new ArrayList<>();
        boolean refused = false;
        for (LandingFile file : files) {
            long startedAt = System.nanoTime();
            FileResult result = refused ? FileResult.held() : loader.load(source, file);
            refused |= result.state() == FileResult.State.REFUSED;
            FileEvents.log(source, file, result, (System.nanoTime() - startedAt) / 1_000_000);
            results.add(new LandedFile(file, result));
        }
        return results;
    }
}
