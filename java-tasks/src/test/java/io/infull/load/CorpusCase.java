package io.infull.load;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An odd file, and what must become of it.
 *
 * @param contract of the only source, named {@code corpus}
 * @param placing puts the file into a landing folder
 */
record CorpusCase(String group, String name, String contract, Verdict verdict, Placing placing) {

    @FunctionalInterface
    interface Placing {
        void into(Path landing) throws IOException;
    }

    @Override
    public String toString() {
        return group + "/" + name;
    }
}
