package io.infull.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Formats the figures of a KPI for people: ratios as percent, gaps in percentage points, money as amounts. */
final class KpiCells {

    private static final String NONE = "\u2013";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.005");

    private final KpiFigure figure;

    KpiCells(KpiFigure figure) {
        this.figure = figure;
    }

    String numerator() {
        return figure.isNotMeasurable() ? NONE : quantity(figure.amounts().numerator());
    }

    String denominator() {
        return figure.isNotMeasurable() ? NONE : quantity(figure.amounts().denominator());
    }

    String value() {
        if (figure.isNotMeasurable()) {
            return NONE;
        }
        return isAmount()
                ? money(figure.amounts().numerator())
                : figure.amounts().value().map(KpiCells::percent).orElse("");
    }

    String target() {
        return target(figure.amounts().target());
    }

    /** When all customers have the same target, the plain mean is that target. */
    String plainTarget() {
        return target(figure.notes().plainTarget().or(() -> figure.amounts().target()));
    }

    /** The gap of an amount, computed from amounts. A rounded ratio times the denominator would give another amount. */
    String gap() {
        if (figure.amounts().gap().isEmpty()) {
            return "";
        }
        return isAmount()
                ? formatted(
                        "%+,.2f",
                        figure.amounts()
                                .numerator()
                                .subtract(figure.amounts()
                                        .target()
                                        .orElseThrow()
                                        .multiply(figure.amounts().denominator())))
                : formatted("%+,.2f pp", figure.amounts().gap().get().multiply(HUNDRED));
    }

    /** Whether the target is met, or why this is unknown. */
    String targetMet() {
        return figure.isNotMeasurable()
                ? figure.notes().reason().orElseThrow()
                : figure.notes().targetMet().map(met -> met ? "yes" : "no").orElse("");
    }

    /** What the figure could be; empty where nothing is open. */
    Optional<String> possible() {
        KpiFigure.Range range = figure.range();
        return range.notBounded().map(why -> "not bounded: " + why).or(() -> range.possibleLow()
                .map(low -> "possible " + percent(low) + " to "
                        + percent(range.possibleHigh().orElseThrow())));
    }

    /** {@code 820.4} becomes {@code 820.40}, {@code 64535} becomes {@code 64,535.00}. */
    static String money(BigDecimal amount) {
        return formatted("%,.2f", amount);
    }

    private static String percent(BigDecimal ratio) {
        return formatted("%,.2f %%", ratio.multiply(HUNDRED));
    }

    // The target of an amount is stored as a share of the denominator. It is shown as an amount, too.
    private String target(Optional<BigDecimal> ratio) {
        return ratio.map(share ->
                        isAmount() ? money(share.multiply(figure.amounts().denominator())) : percent(share))
                .orElse("");
    }

    private boolean isAmount() {
        return figure.about().display().equals("numerator");
    }

    private String quantity(BigDecimal number) {
        if (figure.about().unit().equals("money")) {
            return money(number);
        }
        BigDecimal plain = number.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), 0) + "f", plain);
    }

    // Rounds half up towards plus infinity, so that for a target of two decimals the shown gap is the shown value less
    // the target. Rounding comes first, so that -0.00 is never shown.
    private static String formatted(String pattern, BigDecimal number) {
        return String.format(Locale.ROOT, pattern, number.add(HALF).setScale(2, RoundingMode.FLOOR));
    }
}
