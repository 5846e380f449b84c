package io.infull.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An odd file, and what must become of it.
 *
 * @param contract of the only source, named {@code corpus}
 * @param earlier files that are loaded first, one after the other
 * @param placing puts the file into a landing folder
 */
record CorpusCase(String group, String name, String contract, Verdict verdict, List<Path> earlier, Placing placing) {

    CorpusCase(String group, String name, String contract, Verdict verdict, Placing placing) {
        this(group, name, contract, verdict, List.of(), placing);
    }

    @FunctionalInterface
    interface Placing {
        void into(Path landing) throws IOException;
    }

    @Override
    public String toString() {
        return group + "/" + name;
    }
}
