package io.infull.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How the pages write a ratio and a difference of ratios. */
final class Shown {

    private Shown() {}

    static String percent(BigDecimal ratio) {
        return String.format(Locale.ROOT, "%,.2f %%", ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP));
    }

    static String points(BigDecimal ratio) {
        BigDecimal points = ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return (points.signum() < 0 ? "\u2212" : points.signum() > 0 ? "+" : "")
                + String.format(Locale.ROOT, "%,.2f", points.abs()) + " pp";
    }
}
