package io.infull.generate;

import java.io.IOException;

/** A landing file that is being written. It gets every order once, by date, and is then finished. */
interface LandingFile extends OrderConsumer {

    /** Most files do not depend on orders. */
    @Override
    default void accept(Order order) throws IOException {}

    /** Writes the rest, and flushes. */
    void finish() throws IOException;
}
