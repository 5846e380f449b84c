package io.infull.source.landing;

import java.io.IOException;

/** The place to which landing files are moved after they were loaded. */
public interface Archive {

    int SHOWN_DIGITS = 12;

    /**
     * Moves a loaded file. Moving it again after a kill gives the same result. Returns false, and does not move it,
     * when the file has changed since it was loaded.
     */
    boolean take(LandingFile file, Fingerprint loaded) throws IOException;

    /** The same content always gets the same name, and other content another name, so that nothing is overwritten. */
    static String name(String fileName, Fingerprint loaded) {
        int dot = fileName.lastIndexOf('.');
        int end = dot <= 0 ? fileName.length() : dot;
        String digits = loaded.sha256().substring(0, SHOWN_DIGITS);
        return fileName.substring(0, end) + "." + digits + fileName.substring(end);
    }
}
