package io.infull.generate;

import java.time.LocalDate;
import java.util.List;

/** @param lines of different products */
record Order(String id, LocalDate date, Customer customer, List<OrderLine> lines) {}
