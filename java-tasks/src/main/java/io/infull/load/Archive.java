package io.infull.load;

import java.io.IOException;

/** Where landing files go once they are loaded. */
interface Archive {

    int SHOWN_DIGITS = 12;

    /**
     * Moves a loaded file. Moving it again, after a kill in between, ends in the same. False when it is not the file
     * that was loaded any more: then it stays, to be loaded.
     */
    boolean take(LandingFile file, Fingerprint loaded) throws IOException;

    /** The same content always gets the same name, and other content another: nothing is ever written over. */
    static String name(String fileName, Fingerprint loaded) {
        int dot = fileName.lastIndexOf('.');
        int end = dot <= 0 ? fileName.length() : dot;
        String digits = loaded.sha256().substring(0, SHOWN_DIGITS);
        return fileName.substring(0, end) + "." + digits + fileName.substring(end);
    }
}
