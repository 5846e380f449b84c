package io.infull.source.landing;

import java.util.List;

/** Where exports land. */
public interface Landing extends AutoCloseable {

    /**
     * @param files complete files, as far as can be known, in name order
     * @param setAside other things in the same place that are not loaded
     */
    record Listing(List<LandingFile> files, List<SetAside> setAside) {}

    /** The files that are there now. Throws InputMissing when there is no such place. */
    Listing list();

    /** The archive that its files can be moved to. Throws BadConfiguration when that place cannot be used. */
    Archive archive(String place);

    @Override
    default void close() {}
}
