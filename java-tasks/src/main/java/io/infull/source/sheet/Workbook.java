package io.infull.source.sheet;

import io.infull.error.BadConfiguration;
import io.infull.source.account.FileRefused;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.ExpansionLimit;
import io.infull.source.sheet.WorkbookParts.NamedSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Opens workbooks. */
public final class Workbook {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    /** Of the files of Office before 2007, which are also those with a password. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Workbook() {}

    /**
     * The declared table of a workbook, as the text of a delimited file with commas, in UTF-8. The bytes of the file are
     * read to their end, into a temporary file, and closed. Throws FileRefused when it is no workbook, is broken, or has
     * not the declared sheet.
     */
    public static InputStream text(InputStream file, Dialect dialect, String fileName) throws IOException {
        return text(file, dialect, fileName, temporary());
    }

    /** @param folder for the temporary file */
    static InputStream text(InputStream file, Dialect dialect, String fileName, Path folder) throws IOException {
        WorkbookZip zip = opened(file, dialect.expansionLimit(), fileName, folder);
        boolean opened = false;
        try {
            InputStream text = new SheetText(zip, dialect);
            opened = true;
            return text;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    /** The names of the sheets that a person sees, in order. Reads and closes the file; throws FileRefused as above. */
    public static List<String> visibleSheets(InputStream file, String fileName) throws IOException {
        Dialect dialect = Dialect.standard();
        try (WorkbookZip zip = opened(file, dialect.expansionLimit(), fileName, temporary())) {
            return WorkbookParts.read(zip).sheets().stream()
                    .filter(NamedSheet::isVisible)
                    .map(NamedSheet::name)
                    .toList();
        }
    }

    private static WorkbookZip opened(InputStream file, ExpansionLimit limit, String fileName, Path folder)
            throws IOException {
        Path copy = made(folder);
        boolean opened = false;
        try (file) {
            try (OutputStream out = Files.newOutputStream(copy)) {
                file.transferTo(out);
            }
            refuseOthers(copy, fileName);
            WorkbookZip zip = new WorkbookZip(copy, fileName, limit);
            opened = true;
            return zip;
        } finally {
            if (!opened) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createTempFile(folder, "infull-workbook", ".xlsx");
        } catch (IOException e) {
            throw new BadConfiguration(
                    "Cannot write temporary files: expected a folder that user " + System.getProperty("user.name")
                            + " may write to but found " + folder
                            + ". Make it, or name another one with -Djava.io.tmpdir",
                    e);
        }
    }

    private static void refuseOthers(Path copy, String fileName) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(copy)) {
            start = bytes.readNBytes(ARCHIVE.length);
        }
        if (Arrays.equals(start, ARCHIVE)) {
            return;
        }
        String found = "no workbook: expected .xlsx but found other bytes. Land it again, or declare its format";
        if (start.length == 0) {
            found = "empty: expected a workbook. Land it again";
        } else if (Arrays.equals(start, OLD)) {
            found = hasPassword(copy)
                    ? "a workbook with a password: expected one that opens without. Save it without the password"
                    : "an old workbook (.xls): expected .xlsx. Save it as .xlsx, or its sheet as CSV";
        }
        throw new FileRefused("File " + fileName + " is " + found);
    }

    private static boolean hasPassword(Path copy) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(copy)) {
            bytes = stream.readNBytes(1 << 26);
        }
        // One character of a byte each, so that it can be searched.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(new String(ENCRYPTED, StandardCharsets.ISO_8859_1));
    }
}
