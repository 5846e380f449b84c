package io.infull.load.rejects;

import io.infull.source.account.RowRejected;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A repaired export as a landing file of its source: its rows are written in the form of the contract, each on its own
 * line.
 *
 * @param content the rows that can be records, with empty lines between them where the export has none of these
 * @param padding how many of such lines there are
 * @param refused the rows that cannot be records under any contract
 * @param answers which rejected row each line answers, those of the refused rows included
 */
public record ReplayFile(
        LandingFile export, byte[] content, long padding, List<Refused> refused, List<ReplayCheck.Answer> answers)
        implements LandingFile {

    record Refused(long line, RowRejected rejection, String text) {}

    @Override
    public String name() {
        return export.name();
    }

    @Override
    public long size() {
        return export.size();
    }

    @Override
    public Fingerprint look() throws IOException {
        return export.look();
    }

    @Override
    public InputStream open() throws IOException {
        return export.open();
    }

    // The export was read in full before; it passes once more so that its digest shows whether it is still the same.
    @Override
    public InputStream decoded(InputStream bytes) throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public void close() throws IOException {
                bytes.close();
            }
        };
    }

    @Override
    public boolean isReplay() {
        return true;
    }
}
