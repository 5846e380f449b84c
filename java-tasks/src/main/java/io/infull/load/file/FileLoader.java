package io.infull.load.file;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.InFullException;
import io.infull.error.TransientFault;
import io.infull.load.raw.DirectCopy;
import io.infull.load.raw.LoadWay;
import io.infull.load.raw.Origin;
import io.infull.load.raw.StagedCopy;
import io.infull.source.account.FileCounts;
import io.infull.source.account.FileRefused;
import io.infull.source.account.Landed;
import io.infull.source.contract.RejectLimit;
import io.infull.source.contract.Source;
import io.infull.source.csv.RecordForm;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import io.infull.source.landing.NotPermitted;
import io.infull.source.row.FileParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Loads one file: its rows, its rejects and its ledger row are committed together, or not at all. */
public final class FileLoader {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;
    private final Ledger ledger;
    private final LookUp lookUp;
    private final ReadAgain again;
    private final LongConsumer progress;

    /** @param progress takes the number of bytes that were read */
    public FileLoader(Database database, Ledger ledger, LongConsumer progress) {
        this(database, ledger, ReadAgain.none(), progress);
    }

    /**
     * @param again files that are read although they were loaded before
     * @param progress takes the number of bytes that were read
     */
    public FileLoader(Database database, Ledger ledger, ReadAgain again, LongConsumer progress) {
        this.database = database;
        this.ledger = ledger;
        this.lookUp = new LookUp(database, ledger);
        this.again = again;
        this.progress = progress;
    }

    /**
     * Throws TransientFault when the file changes meanwhile or cannot be read, or the database fails; BadConfiguration when
     * this user may not read it.
     */
    public FileResult load(Source source, LandingFile file) {
        ledger.assertWriter();
        try {
            Beginning beginning = lookUp.begin(source, file, again);
            if (beginning.origin().isEmpty()) {
                progress.accept(beginning.fingerprint().bytes());
                boolean otherContract = beginning.look().loaded().orElseThrow().isOfAnotherContract(source);
                return FileResult.skipped(beginning.fingerprint(), otherContract);
            }
            return loadNew(beginning);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    // Permission is not a matter of time, unlike what an export still does to its file.
    private static InFullException unreadable(LandingFile file, Exception e) {
        Throwable cause = e instanceof UncheckedIOException wrapper ? wrapper.getCause() : e;
        if (cause instanceof AccessDeniedException denied && file.toString().equals(denied.getFile())) {
            return NotPermitted.toRead(Path.of(denied.getFile()), denied);
        }
        String reason = cause instanceof NoSuchFileException ? "it is gone" : cause.getMessage();
        return new TransientFault("Cannot read " + file + ": " + reason + ". Try again later.", e);
    }

    /** Loads repaired rows. Throws FileRefused when they have not the columns of the contract. */
    public FileResult replay(Source source, LandingFile file, Fingerprint fingerprint, Function<Origin, LoadWay> way)
            throws IOException {
        Origin origin = new Origin(source, file, database.transaction(ledger::nextLoadId));
        try (RejectSpool rejects = new RejectSpool(origin.fileName(), origin.loadId())) {
            return inOneTransaction(origin, fingerprint, rejects, way.apply(origin), progress);
        }
    }

    /** The fingerprint of a file whose content is in the warehouse already. */
    public Optional<Fingerprint> loadedBefore(Source source, LandingFile file) throws IOException {
        return lookUp.loadedBefore(source, file);
    }

    private FileResult loadNew(Beginning beginning) throws IOException {
        Origin origin = beginning.origin().orElseThrow();
        try (RejectSpool rejects = new RejectSpool(origin.fileName(), origin.loadId())) {
            try {
                origin.place();
                return loadAnyWay(origin, beginning, rejects);
            } catch (FileRefused refused) {
                return refuse(origin, origin.file().digested(beginning.fingerprint()), rejects, refused);
            }
        }
    }

    private FileResult loadAnyWay(Origin origin, Beginning beginning, RejectSpool rejects) throws IOException {
        Optional<FileResult> direct =
                beginning.direct() ? tryDirectly(origin, beginning.fingerprint(), rejects) : Optional.empty();
        return direct.isPresent()
                ? direct.get()
                : inOneTransaction(origin, beginning.fingerprint(), rejects, way(origin, beginning), progress);
    }

    private static LoadWay way(Origin origin, Beginning beginning) {
        return beginning
                .replaced()
                .<LoadWay>map(earlier -> new AgainWay(origin, earlier))
                .orElseGet(() -> new StagedCopy(origin));
    }

    // Empty when keys repeat, which only staging can settle.
    private Optional<FileResult> tryDirectly(Origin origin, Fingerprint fingerprint, RejectSpool rejects)
            throws IOException {
        AtomicLong bytes = new AtomicLong();
        LongConsumer counted = read -> {
            bytes.addAndGet(read);
            progress.accept(read);
        };
        try {
            return Optional.of(inOneTransaction(origin, fingerprint, rejects, new DirectCopy(origin), counted));
        } catch (SqlFailure e) {
            if (!e.sqlState().equals(UNIQUE_VIOLATION)) {
                throw e;
            }
            progress.accept(-bytes.get());
            return Optional.empty();
        }
    }

    private FileResult inOneTransaction(
            Origin origin, Fingerprint fingerprint, RejectSpool rejects, LoadWay way, LongConsumer watcher)
            throws IOException {
        rejects.restart();
        FileResult[] result = new FileResult[1];
        try {
            return database.transaction(session -> {
                try (FileParser parser =
                        new FileParser(origin.source(), origin.file(), fingerprint, rejects, watcher)) {
                    result[0] = loadAll(session, parser, way, origin, fingerprint);
                    rejects.copyInto(session);
                    way.settle(session);
                    return result[0];
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (TransientFault lost) {
            if (result[0] != null && wasCommitted(origin)) {
                return result[0];
            }
            throw lost;
        }
    }

    // A connection that breaks during COMMIT leaves open whether it took place: the ledger row shows it.
    private boolean wasCommitted(Origin origin) {
        return database.transaction(session -> ledger.isLoaded(session, origin.loadId()));
    }

    private FileResult loadAll(Session session, FileParser parser, LoadWay way, Origin origin, Fingerprint fingerprint)
            throws IOException {
        Landed landed = way.load(session, parser);
        Fingerprint loaded = fingerprint.loaded(origin.fileName(), origin.file().look(), parser.digest());
        FileCounts counts = FileCounts.balanced(parser.tally(), landed);
        boolean whole = origin.isWhole(counts.rejected());
        assertBelowRejectLimit(origin, counts);
        assertSomeRecordFits(origin, counts);
        ledger.noteLoaded(session, origin, loaded, counts, whole, RecordForm.of(origin.source(), parser.layout()));
        return FileResult.loaded(counts, loaded);
    }

    private static void assertBelowRejectLimit(Origin origin, FileCounts counts) {
        RejectLimit limit = origin.source().contract().rejectLimit();
        if (limit.isExceeded(counts.rejected(), counts.read() - counts.skipped())) {
            String problem =
                    "Too many rejected lines in %s: expected at most %d lines or %s percent, but found %d of %d";
            throw new FileRefused(
                    String.format(
                            Locale.ROOT,
                            problem,
                            origin.fileName(),
                            limit.rows(),
                            limit.percent(),
                            counts.rejected(),
                            counts.read() - counts.skipped()),
                    counts.refused());
        }
    }

    private static void assertSomeRecordFits(Origin origin, FileCounts counts) {
        if (counts.isAllRejected() && !origin.source().contract().rejectLimit().allowAll()) {
            throw new FileRefused(
                    String.format(
                            Locale.ROOT,
                            "Every record of %s was rejected: expected at least one that fits the contract, "
                                    + "but found %d of %d that do not",
                            origin.fileName(),
                            counts.rejected(),
                            counts.records()),
                    counts.refused());
        }
    }

    private FileResult refuse(Origin origin, Fingerprint fingerprint, RejectSpool rejects, FileRefused refused) {
        return database.transaction(session -> {
            ledger.noteRefused(session, origin, fingerprint, refused.counts(), refused.getMessage());
            try {
                rejects.copyInto(session);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return FileResult.refused(refused.counts(), refused.getMessage());
        });
    }
}
