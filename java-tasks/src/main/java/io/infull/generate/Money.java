package io.infull.generate;

import java.math.BigDecimal;

/** Cents as an exact decimal amount. */
final class Money {
    private Money() {}

    static BigDecimal ofCents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static String text(long cents) {
        return ofCents(cents).toPlainString();
    }
}
