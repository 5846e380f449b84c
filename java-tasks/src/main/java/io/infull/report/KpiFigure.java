package io.infull.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.infull.db.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** One KPI of one scope beside its target. In JSON its parts are one object. */
public record KpiFigure(
        @JsonUnwrapped About about,
        String scope,
        String scopeValue,
        @JsonUnwrapped Amounts amounts,
        @JsonUnwrapped Notes notes,
        @JsonUnwrapped Range range) {

    static KpiFigure of(Row row) {
        return new KpiFigure(
                About.of(row),
                row.text("scope"),
                row.text("scope_value"),
                Amounts.of(row),
                Notes.of(row),
                Range.of(row));
    }

    /** Whether the exports lack data that the figure needs. Then it is neither 0 nor missed. */
    @JsonIgnore
    public boolean isNotMeasurable() {
        return amounts.value().isEmpty() && notes.reason().isPresent();
    }

    /**
     * @param unit of numerator and denominator where they are amounts: {@code money}; {@code ratio} for counts
     * @param better {@code higher} or {@code lower}
     * @param display what is shown: the {@code ratio}, or the {@code numerator} as an amount
     */
    public record About(String kpi, String title, String grain, String unit, String better, String display) {

        static About of(Row row) {
            return new About(
                    row.text("kpi"),
                    row.text("title"),
                    row.text("grain"),
                    row.text("unit"),
                    row.text("better"),
                    row.text("display"));
        }
    }

    /**
     * @param value numerator over denominator, from 0 to 1; empty when the denominator is zero
     * @param target in the unit of the value; empty when none is set
     * @param gap value less target
     */
    public record Amounts(
            BigDecimal numerator,
            BigDecimal denominator,
            Optional<BigDecimal> value,
            Optional<BigDecimal> target,
            Optional<BigDecimal> gap) {

        static Amounts of(Row row) {
            return new Amounts(
                    row.decimal("numerator"),
                    row.decimal("denominator"),
                    Optional.ofNullable(row.decimal("value")),
                    Optional.ofNullable(row.decimal("target")),
                    Optional.ofNullable(row.decimal("gap")));
        }
    }

    /**
     * @param reason the data that the figure lacks, in words; empty when it lacks none
     * @param policy the service policies that judged its lines, in words; empty when none did
     * @param plainTarget the mean of the targets of the customers; empty when all have the same
     * @param targetSource where the target comes from, in words
     * @param targetMet empty when there is nothing to compare
     */
    public record Notes(
            Optional<String> reason,
            Optional<String> policy,
            Optional<BigDecimal> plainTarget,
            Optional<String> targetSource,
            Optional<Boolean> targetMet) {

        static Notes of(Row row) {
            return new Notes(
                    row.optionalText("reason"),
                    row.optionalText("policy"),
                    Optional.ofNullable(row.decimal("plain_target")),
                    row.optionalText("target_source"),
                    row.optionalText("is_met").map("t"::equals));
        }
    }

    /**
     * What the figure over all could be if all rows were counted and all lines judged; empty where nothing is open.
     *
     * @param possibleLow from 0 to 1, as the value
     * @param notBounded what may change it by an unknown amount, in words; then there are no bounds
     */
    public record Range(
            Optional<BigDecimal> possibleLow, Optional<BigDecimal> possibleHigh, Optional<String> notBounded) {

        static final Range NONE = new Range(Optional.empty(), Optional.empty(), Optional.empty());

        static Range of(Row row) {
            return new Range(
                    Optional.ofNullable(row.decimal("possible_low")),
                    Optional.ofNullable(row.decimal("possible_high")),
                    row.optionalText("not_bounded"));
        }
    }
}
