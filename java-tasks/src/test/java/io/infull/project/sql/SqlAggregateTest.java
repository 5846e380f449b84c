package io.infull.project.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAggregateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(*)",
                "count(*) filter (where not has_contract)",
                "count(*) filter (where a in (1, 2) or b = ')')",
                "sum(least(qty_fulfilled, qty_ordered))",
                "sum(case when a then (b + 1) * 2 else 0 end)",
                "sum(qty) filter (where (a or b) and c is not null)"
            })
    void isAsItIsWritten(String text) {
        assertThat(SqlAggregate.of(text).sql()).isEqualTo(text);
    }

    @Test
    void countsFewerRows() {
        assertThat(SqlAggregate.of("count(*)").sqlWhere("a or b")).isEqualTo("count(*) filter (where a or b)");
        assertThat(SqlAggregate.of("SUM( x ) FILTER (WHERE c or d)").sqlWhere("a or b"))
                .isEqualTo("sum(x) filter (where (a or b) and (c or d))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "avg(qty)",
                "count(distinct order_id)",
                "count(qty)",
                "max(qty)",
                "sum(a) + sum(b)",
                "sum(a) / 2",
                "count(*) filter (where a) + count(*) filter (where b)",
                "sum(a), sum(b)",
                "sum()",
                "sum(a",
                "count(*) filter (where a) or (b)",
                "count(*) filter (where a -- b)"
            })
    void refusesWhatDoesNotAddUp(String text) {
        assertThatThrownBy(() -> SqlAggregate.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected ")
                .hasMessageContaining("but found");
    }
}
