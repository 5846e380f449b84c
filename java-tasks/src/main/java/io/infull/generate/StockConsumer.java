package io.infull.generate;

import java.io.IOException;

/** Gets every stock position once, by date and product. */
@FunctionalInterface
interface StockConsumer {
    void accept(StockPosition position) throws IOException;
}
