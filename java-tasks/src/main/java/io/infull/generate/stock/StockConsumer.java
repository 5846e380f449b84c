package io.infull.generate.stock;

import java.io.IOException;

/** Gets every stock position once, by date and product. */
@FunctionalInterface
public interface StockConsumer {
    void accept(StockPosition position) throws IOException;
}
