package io.infull.generate;

import java.time.LocalDate;

/** One product at the end of one day: what is on hand, what is still to be made, and what was made that day. */
record StockPosition(LocalDate date, Product product, long onHand, long onOrder, long goodQuantity, long scrap) {}
