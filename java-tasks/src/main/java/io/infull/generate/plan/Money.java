package io.infull.generate.plan;

import java.math.BigDecimal;

/** Cents as an exact decimal amount. */
public final class Money {
    private Money() {}

    public static BigDecimal ofCents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    public static String text(long cents) {
        return ofCents(cents).toPlainString();
    }
}
