package io.infull.load;

import java.util.List;

/** Where exports land. */
interface Landing extends AutoCloseable {

    /**
     * @param files complete as far as can be told, in name order
     * @param setAside what lies there too and is not loaded
     */
    record Listing(List<LandingFile> files, List<SetAside> setAside) {}

    /** What lies there now. Throws InputMissing when there is no such place. */
    Listing list();

    @Override
    default void close() {}
}
