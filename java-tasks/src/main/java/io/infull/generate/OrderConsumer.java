package io.infull.generate;

import java.io.IOException;

/** Gets every order once, by date. */
@FunctionalInterface
interface OrderConsumer {
    void accept(Order order) throws IOException;
}
