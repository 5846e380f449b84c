package io.infull.generate;

import java.io.IOException;

/** A landing file in the making: is shown every order once, by date, and then finished. */
interface LandingFile extends OrderConsumer {

    /** For most files the orders do not matter. */
    @Override
    default void accept(Order order) throws IOException {}

    /** Writes what is left to write, and flushes. */
    void finish() throws IOException;
}
