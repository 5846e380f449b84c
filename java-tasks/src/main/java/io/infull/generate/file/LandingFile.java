package io.infull.generate.file;

import io.infull.generate.order.Order;
import io.infull.generate.order.OrderConsumer;
import java.io.IOException;

/** A landing file that is being written. It gets every order once, by date, and is then finished. */
public interface LandingFile extends OrderConsumer {

    /** Most files do not depend on orders. */
    @Override
    default void accept(Order order) throws IOException {}

    /** Writes the rest, and flushes. */
    void finish() throws IOException;
}
