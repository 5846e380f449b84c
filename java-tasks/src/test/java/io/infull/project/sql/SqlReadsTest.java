package io.infull.project.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement reads, also where it is written in a way that the parser knows badly. */
class SqlReadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select string_agg(a, ',' order by a) filter (where a > 'x') from fact_a",
                "select string_agg(a order by a) filter (where a > 'x') from fact_a",
                "select count(*) filter (where a > 'x') over (partition by b order by c) from fact_a",
                "select array_agg(a order by b, c desc) filter (where a is not null) from fact_a"
            })
    void findsWhatAnAggregateReads(String sql) {
        assertThat(SqlReads.of(sql).models()).containsExactly("fact_a");
    }

    @Test
    void findsWhatTheFilterOfAnAggregateReads() {
        assertThat(SqlReads.of(
                                "select string_agg(a, ',' order by a) filter (where a in (select b from dim_b)) from fact_a")
                        .models())
                .containsExactly("dim_b", "fact_a");
    }
}
