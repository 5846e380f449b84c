package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.file.RejectSpool;
import io.infull.load.raw.Origin;
import io.infull.source.account.FileRefused;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RandomSources;
import io.infull.source.row.RowLead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the reading of a file ends, it is closed: a load that leaves files open runs out of them. */
class ClosedFilesTest {

    private static final Target TARGET =
            RandomSources.target(List.of(RandomSources.column("a", 0, List.of(), Set.of(), true)));
    private static final Source SOURCE =
            RandomSources.source(FileFormat.csv, Dialect.standard(), List.of(), List.of(), List.of(TARGET));

    /** A file that knows how many of its streams are open. */
    private static final class WatchedFile implements LandingFile {

        private final byte[] bytes;
        private int open;

        WatchedFile(String text) {
            this.bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String name() {
            return "file.csv";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public Fingerprint look() {
            return Fingerprint.unread(size(), "1", null);
        }

        @Override
        public InputStream open() {
            open++;
            return new ByteArrayInputStream(bytes) {
                @Override
                public void close() {
                    open--;
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nx\n", "", "b\nx\n", "\"a\nx\n", "a\n\"x\n", "a\n\"x\n\n", "PK\3\4", "\u00FE\u00FFa\n"})
    void closesWhatItOpened(String text) throws IOException {
        WatchedFile file = new WatchedFile(text);
        Origin origin = new Origin(SOURCE, file, 1);
        try (RejectSpool rejects = new RejectSpool(file.name(), 1);
                FileParser parser = new FileParser(origin.source(), origin.file(), file.look(), rejects, bytes -> {})) {
            assertThat(file.open).isEqualTo(1);
            parser.parseInto(new BinaryRow(
                    OutputStream.nullOutputStream(),
                    RowLead.line(),
                    TARGET.columns().size()));
        } catch (FileRefused refused) {
            assertThat(refused).hasMessageContaining(file.name());
        }
        assertThat(file.open).isZero();
    }
}
