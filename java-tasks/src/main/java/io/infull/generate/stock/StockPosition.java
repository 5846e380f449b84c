package io.infull.generate.stock;

import io.infull.generate.master.Product;
import java.time.LocalDate;

/** One product at the end of one day: what is on hand, what is still to be made, and what was made that day. */
public record StockPosition(
        LocalDate date, Product product, long onHand, long onOrder, long goodQuantity, long scrap) {}
