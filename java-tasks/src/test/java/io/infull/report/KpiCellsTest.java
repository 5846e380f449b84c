package io.infull.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KpiCellsTest {

    @Test
    void writesRatiosAsPercentAndGapsAsPercentagePoints() {
        KpiCells cells = new KpiCells(figure("ratio", "higher", "ratio", "55460", "64535", "0.859378", "0.97", false));
        assertThat(cells.numerator()).isEqualTo("55,460");
        assertThat(cells.value()).isEqualTo("85.94 %");
        assertThat(cells.target()).isEqualTo("97.00 %");
        assertThat(cells.gap()).isEqualTo("-11.06 pp");
        assertThat(cells.targetMet()).isEqualTo("no");
    }

    @Test
    void comparesAmountsWithTheTargetAsAnAmount() {
        KpiCells cells =
                new KpiCells(figure("money", "lower", "numerator", "820.4", "64535", "0.0127125", "0.01", false));
        assertThat(cells.numerator()).isEqualTo("820.40");
        assertThat(cells.denominator()).isEqualTo("64,535.00");
        assertThat(cells.value()).isEqualTo("820.40");
        assertThat(cells.target()).isEqualTo("645.35");
        assertThat(cells.gap()).isEqualTo("+175.05");
        assertThat(cells.targetMet()).isEqualTo("no");
    }

    @Test
    void saysWhetherTheTargetIsMet() {
        assertThat(new KpiCells(figure("ratio", "lower", "ratio", "5", "100", "0.05", "0.05", true)).targetMet())
                .isEqualTo("yes");
        assertThat(new KpiCells(figure("ratio", "lower", "ratio", "5", "100", "0.05", "0.05", false)).targetMet())
                .isEqualTo("no");
    }

    @Test
    void showsAGapThatIsTheShownValueLessTheShownTarget() {
        KpiCells amount = new KpiCells(
                figure("money", "lower", "numerator", "22358.055", "70000.7", "0.31939759173836833", "0", false));
        assertThat(amount.value()).isEqualTo("22,358.06");
        assertThat(amount.target()).isEqualTo("0.00");
        assertThat(amount.gap()).isEqualTo("+22,358.06");

        KpiCells ratio = new KpiCells(figure("ratio", "higher", "ratio", "18999", "20000", "0.94995", "0.95", false));
        assertThat(ratio.value()).isEqualTo("95.00 %");
        assertThat(ratio.target()).isEqualTo("95.00 %");
        assertThat(ratio.gap()).isEqualTo("+0.00 pp");
        assertThat(new KpiCells(figure("ratio", "higher", "ratio", "18997", "20000", "0.94985", "0.95", false)).gap())
                .isEqualTo("-0.01 pp");
    }

    @Test
    void keepsPartsOfUnits() {
        assertThat(new KpiCells(figure("ratio", "higher", "ratio", "1234.50", "0.25", "1", "1", true)).numerator())
                .isEqualTo("1,234.5");
    }

    private static KpiFigure figure(
            String unit,
            String better,
            String display,
            String numerator,
            String denominator,
            String value,
            String target,
            boolean isMet) {
        BigDecimal gap = new BigDecimal(value).subtract(new BigDecimal(target));
        return new KpiFigure(
                new KpiFigure.About("k", "K", "line", unit, better, display),
                "overall",
                "all",
                new KpiFigure.Amounts(
                        new BigDecimal(numerator),
                        new BigDecimal(denominator),
                        Optional.of(new BigDecimal(value)),
                        Optional.of(new BigDecimal(target)),
                        Optional.of(gap)),
                new KpiFigure.Notes(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(isMet)),
                KpiFigure.Range.NONE);
    }
}
