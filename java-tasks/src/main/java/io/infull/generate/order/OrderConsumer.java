package io.infull.generate.order;

import java.io.IOException;

/** Gets every order once, by date. */
@FunctionalInterface
public interface OrderConsumer {
    void accept(Order order) throws IOException;
}
