package io.infull.source.unpack;

import io.infull.source.account.FileRefused;
import java.util.Optional;
import java.util.stream.Stream;

/** The encoding that the first bytes of a text declare. */
enum ByteOrderMark {
    UTF_8("UTF-8", 0xEF, 0xBB, 0xBF),
    UTF_16BE("UTF-16BE", 0xFE, 0xFF),
    UTF_16LE("UTF-16LE", 0xFF, 0xFE);

    /** The encoding in which the mark decides the order of bytes. */
    private static final String BY_MARK = "UTF-16";

    private final String encoding;
    private final int[] bytes;

    ByteOrderMark(String encoding, int... bytes) {
        this.encoding = encoding;
        this.bytes = bytes;
    }

    /**
     * The encoding of a file by its contract; for UTF-16 the mark decides the order of bytes. Throws FileRefused when
     * mark and contract differ.
     */
    static String encoding(String declared, byte[] start, String fileName) {
        Optional<ByteOrderMark> mark =
                Stream.of(values()).filter(some -> some.begins(start)).findFirst();
        boolean byMark = declared.equals(BY_MARK);
        if (mark.isEmpty() && byMark && start.length > 0) {
            throw new FileRefused("File " + fileName + " has no byte order mark: expected one, as its contract says "
                    + "UTF-16. Declare UTF-16LE or UTF-16BE, whichever it is");
        }
        if (mark.isEmpty()) {
            return declared;
        }
        String found = mark.get().encoding;
        if (found.equals(declared) || (byMark && found.startsWith(BY_MARK))) {
            return found;
        }
        throw new FileRefused("File " + fileName + " is not " + declared + ": expected what its contract declares but "
                + "found the byte order mark of " + found + ". Declare encoding: " + found + ", or save the file as "
                + declared);
    }

    private boolean begins(byte[] start) {
        for (int index = 0; index < bytes.length; index++) {
            if (start.length <= index || (start[index] & 0xFF) != bytes[index]) {
                return false;
            }
        }
        return true;
    }
}
