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

    /** Where its files can be moved to. Throws BadConfiguration when that place cannot be used. */
    Archive archive(String place);

    @Override
    default void close() {}
}
