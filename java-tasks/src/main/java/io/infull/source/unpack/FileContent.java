package io.infull.source.unpack;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.Compression;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.landing.LandingFile;
import io.infull.source.sheet.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The content of a landing file, as unpacked bytes that can be cut into records. Offsets of records refer to these
 * bytes.
 */
public final class FileContent {

    private static final int LONGEST_START = 4;

    private FileContent() {}

    /** Throws FileRefused when the bytes do not have the form that the contract declares. */
    public static InputStream of(Source source, LandingFile file, InputStream landed) throws IOException {
        Dialect dialect = source.contract().dialect();
        InputStream unpacked = unpacked(dialect, file, landed);
        if (source.contract().format() == FileFormat.xlsx) {
            return Workbook.text(unpacked, dialect, file.name());
        }
        PushbackInputStream text = new PushbackInputStream(unpacked, LONGEST_START);
        byte[] start = text.readNBytes(LONGEST_START);
        text.unread(start);
        refuseCompressed(start, file.name(), unpacked instanceof UnpackedStream);
        String encoding = ByteOrderMark.encoding(dialect.encoding(), start, file.name());
        return encoding.startsWith("UTF-16") ? new Utf16Stream(text, encoding.equals("UTF-16BE"), file.name()) : text;
    }

    private static InputStream unpacked(Dialect dialect, LandingFile file, InputStream landed) throws IOException {
        Compression compression = dialect.compression().of(file.name());
        return compression == Compression.none
                ? file.decoded(landed)
                : new UnpackedStream(landed, compression, dialect.expansionLimit(), file.name());
    }

    private static void refuseCompressed(byte[] start, String name, boolean again) {
        Compression shown = Compression.shownBy(start);
        if (shown == Compression.none) {
            return;
        }
        if (again) {
            throw new FileRefused("File " + name + " is compressed twice: expected text in it but found " + shown
                    + ". Unpack it once");
        }
        throw new FileRefused("File " + name + " is compressed with " + shown + ": expected text, by its name and its "
                + "contract. Let its name end in ." + (shown == Compression.gzip ? "gz" : "zip")
                + ", declare compression: "
                + shown + ", or, if it is a workbook, format: xlsx");
    }
}
