package io.infull.profile;

import java.io.IOException;
import java.nio.file.Path;

/** Finds out how a file is written, and reads its first records. */
final class SampleReader {

    private SampleReader() {}

    /** Throws DataRefused when the file has no records of a known form. */
    static Sample read(Path file) throws IOException {
        if (SheetSample.isWorkbook(file)) {
            return new SheetSample(file).read();
        }
        SampleText text = SampleText.read(file);
        String name = file.getFileName().toString();
        String start = text.text().stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*\\{.*");
        return json ? new JsonSample(name, text).read() : new CsvSample(name, text).read();
    }
}
