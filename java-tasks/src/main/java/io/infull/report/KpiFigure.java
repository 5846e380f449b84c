package io.infull.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.infull.db.Row;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One KPI of one scope beside its target.
 *
 * @param unit of numerator and denominator where they are amounts: {@code money}; {@code ratio} for counts
 * @param better {@code higher} or {@code lower}
 * @param display what is shown: the {@code ratio}, or the {@code numerator} as an amount
 * @param value numerator over denominator, from 0 to 1; empty when the denominator is zero
 * @param target in the unit of the value; empty when none is set
 * @param gap value less target
 * @param reason the data that the figure lacks, in words; empty when it lacks none
 * @param policy the service policies that judged its lines, in words; empty when none did
 * @param plainTarget the mean of the targets of the customers; empty when all have the same
 * @param targetSource where the target comes from, in words
 * @param targetMet empty when there is nothing to compare
 */
public record KpiFigure(
        String kpi,
        String title,
        String grain,
        String unit,
        String better,
        String display,
        String scope,
        String scopeValue,
        BigDecimal numerator,
        BigDecimal denominator,
        Optional<BigDecimal> value,
        Optional<BigDecimal> target,
        Optional<BigDecimal> gap,
        Optional<String> reason,
        Optional<String> policy,
        Optional<BigDecimal> plainTarget,
        Optional<String> targetSource,
        Optional<Boolean> targetMet) {

    static KpiFigure of(Row row) {
        return new KpiFigure(
                row.text("kpi"),
                row.text("title"),
                row.text("grain"),
                row.text("unit"),
                row.text("better"),
                row.text("display"),
                row.text("scope"),
                row.text("scope_value"),
                row.decimal("numerator"),
                row.decimal("denominator"),
                Optional.ofNullable(row.decimal("value")),
                Optional.ofNullable(row.decimal("target")),
                Optional.ofNullable(row.decimal("gap")),
                row.optionalText("reason"),
                row.optionalText("policy"),
                Optional.ofNullable(row.decimal("plain_target")),
                row.optionalText("target_source"),
                row.optionalText("is_met").map("t"::equals));
    }

    /** Whether the exports lack data that the figure needs. Then it is neither 0 nor missed. */
    @JsonIgnore
    public boolean isNotMeasurable() {
        return value.isEmpty() && reason.isPresent();
    }
}
