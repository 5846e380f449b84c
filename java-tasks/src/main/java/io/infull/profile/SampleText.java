package io.infull.profile;

import io.infull.error.DataRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of the first megabytes of a file.
 *
 * @param complete whether it is the whole file; else it ends after a complete line
 * @param dialect lines that a contract must declare for it
 */
record SampleText(String text, boolean complete, List<String> notes, List<String> dialect) {

    private static final int LONGEST_LINE = 1 << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Throws DataRefused when the file is not text; the message says what it is. */
    static SampleText read(Path file) throws IOException {
        SampleBytes sample = SampleBytes.read(file);
        byte[] bytes = sample.bytes();
        String name = file.getFileName().toString();
        refuseOtherKinds(name, bytes);
        int length = sample.complete() ? bytes.length : lastLineEnd(name, bytes);
        return decoded(name, sample, length);
    }

    private static int lastLineEnd(String name, byte[] bytes) {
        boolean little = SampleBytes.startsWith(bytes, 0xFF, 0xFE);
        int width = little || SampleBytes.startsWith(bytes, 0xFE, 0xFF) ? 2 : 1;
        for (int index = bytes.length - bytes.length % width - width; index >= 0; index -= width) {
            boolean otherHalf = width == 1 || bytes[index + (little ? 1 : 0)] == 0;
            if (bytes[little || width == 1 ? index : index + 1] == '\n' && otherHalf) {
                return index + width;
            }
        }
        throw new DataRefused("File " + name + " has no line end in its first " + (SampleBytes.MOST >> 20)
                + " MiB: expected records of at most " + LONGEST_LINE + " bytes. It is no export of rows");
    }

    private static void refuseOtherKinds(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new DataRefused("File " + name + " is empty: expected a header or a record");
        }
        if (SampleBytes.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new DataRefused(
                    "File " + name + " is an old workbook or has a password: save it as .xlsx without one");
        }
    }

    private static SampleText decoded(String name, SampleBytes sample, int length) {
        byte[] bytes = sample.bytes();
        List<String> notes = new ArrayList<>();
        List<String> dialect = new ArrayList<>();
        if (sample.compression() != null) {
            notes.add("compression: " + sample.compression() + ", by its first bytes");
        }
        if (sample.declared()) {
            dialect.add("compression: " + sample.compression());
        }
        Charset charset = charset(bytes, length, notes);
        String text = decode(bytes, length, charset);
        if (text == null || text.indexOf(0) >= 0) {
            throw new DataRefused(
                    "File " + name + " is no text: it holds bytes that are neither UTF-8 nor another known "
                            + "encoding. Expected CSV or JSON");
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            dialect.add("encoding: " + charset);
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SampleText(unmarked, sample.complete(), notes, dialect);
    }

    private static Charset charset(byte[] bytes, int length, List<String> notes) {
        if (SampleBytes.startsWith(bytes, 0xFF, 0xFE) || SampleBytes.startsWith(bytes, 0xFE, 0xFF)) {
            notes.add("encoding: UTF-16, by its byte order mark");
            return StandardCharsets.UTF_16;
        }
        if (decode(bytes, length, StandardCharsets.UTF_8) != null) {
            notes.add(
                    SampleBytes.startsWith(bytes, 0xEF, 0xBB, 0xBF)
                            ? "encoding: UTF-8, by its byte order mark"
                            : "encoding: UTF-8");
            return StandardCharsets.UTF_8;
        }
        Charset single = decode(bytes, length, WINDOWS) == null ? StandardCharsets.ISO_8859_1 : WINDOWS;
        notes.add("encoding: not UTF-8; " + single + " fits, as nearly any other does. CHECK names with accents");
        return single;
    }

    private static String decode(byte[] bytes, int length, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }
}
