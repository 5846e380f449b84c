package io.infull.load.rejects;

import io.infull.db.Database;
import io.infull.error.BadConfiguration;
import io.infull.error.DataRefused;
import io.infull.error.InputMissing;
import io.infull.error.Suggestions;
import io.infull.error.TransientFault;
import io.infull.load.file.FileLoader;
import io.infull.load.file.FileResult;
import io.infull.load.file.Ledger;
import io.infull.load.rejects.ReplayCheck.Answer;
import io.infull.ops.RawSchema;
import io.infull.ops.Warehouse;
import io.infull.source.account.FileCounts;
import io.infull.source.account.FileRefused;
import io.infull.source.binding.Contracts;
import io.infull.source.contract.Source;
import io.infull.source.csv.RecordForm;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import io.infull.source.landing.LocalFile;
import io.infull.source.landing.NotPermitted;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Loads a repaired export of rejected rows: the contract and the checks are those of {@code load}, and the rejected rows
 * that it answers are closed in the transaction that loads them.
 */
final class Replayer {

    private final Database database;
    private final Ledger ledger;
    private final Path sqlDir;

    Replayer(Warehouse warehouse, Path sqlDir) {
        this(warehouse.database(), Ledger.of(warehouse), sqlDir);
    }

    private Replayer(Database database, Ledger ledger, Path sqlDir) {
        this.database = database;
        this.ledger = ledger;
        this.sqlDir = sqlDir;
    }

    /**
     * Empty when every row of it was answered before. Throws DataRefused when it is not a whole export, or has not the
     * columns of the contract, or is of another pack; then nothing is loaded.
     *
     * @param pack whose rows they must be; empty for any
     */
    Optional<FileCounts> replay(Path path, Optional<String> pack) {
        if (!Files.isRegularFile(path)) {
            throw new InputMissing("File " + path + " is missing: expected an export of rejected rows");
        }
        LandingFile file = new LocalFile(path);
        try {
            Fingerprint fingerprint = file.digested(file.look());
            RepairedExport export = RepairedExport.read(file);
            return export.rows().isEmpty() ? Optional.empty() : replay(file, fingerprint, export, pack);
        } catch (AccessDeniedException e) {
            throw NotPermitted.toRead(path, e);
        } catch (IOException e) {
            throw new TransientFault("Cannot read " + path + ": " + e.getMessage() + ". Try again later.", e);
        } catch (FileRefused refused) {
            throw new DataRefused(refused.getMessage() + ". Nothing was loaded", refused);
        }
    }

    private Optional<FileCounts> replay(
            LandingFile file, Fingerprint fingerprint, RepairedExport export, Optional<String> pack)
            throws IOException {
        ReplayCheck check = new ReplayCheck(export);
        Source declared = source(check.source(pack));
        Source source = declared.forReplay();
        List<Answer> answers = check.answers(database.transaction(session -> KnownReject.ofSource(session, source)));
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        RecordForm form = RecordForm.of(declared, export.header());
        ReplayFile replay = ReplayWriter.write(file, form, answers);
        FileResult result = new FileLoader(database, ledger, bytes -> {})
                .replay(source, replay, fingerprint, origin -> new ReplayWay(origin, replay));
        return Optional.of(result.counts());
    }

    private Source source(String qualified) {
        String pack = qualified.substring(0, qualified.indexOf('/'));
        String name = qualified.substring(qualified.indexOf('/') + 1);
        List<Source> sources = Contracts.read(sqlDir, pack, database.transaction(RawSchema::read));
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = sources.stream().map(Source::name).toList();
                    return new BadConfiguration("Unknown source '" + qualified + "'."
                            + Suggestions.forUnknown(name, "sources of pack " + pack, names));
                });
    }
}
