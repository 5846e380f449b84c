package io.infull.load.file;

import io.infull.source.contract.Source;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** Which files are read again although their content was loaded before. */
public final class ReadAgain {

    private static final ReadAgain NONE = new ReadAgain(false, null);

    private final boolean asked;
    /** Null where no name is given. */
    private final PathMatcher names;

    private ReadAgain(boolean asked, PathMatcher names) {
        this.asked = asked;
        this.names = names;
    }

    public static ReadAgain none() {
        return NONE;
    }

    /** Those that may have been read under another contract. */
    public static ReadAgain ofOtherContracts() {
        return new ReadAgain(true, null);
    }

    /** Throws IllegalArgumentException when it is no file name pattern. */
    public static ReadAgain named(String glob) {
        return new ReadAgain(true, FileSystems.getDefault().getPathMatcher("glob:" + glob));
    }

    boolean takes(Source source, String fileName, KnownLoad loaded) {
        boolean isMeant = names == null ? !loaded.isOfThisContract(source) : names.matches(Path.of(fileName));
        return asked && isMeant;
    }
}
