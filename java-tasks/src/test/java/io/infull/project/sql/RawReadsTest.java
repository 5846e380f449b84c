package io.infull.project.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawReadsTest {

    @Test
    void redirectsRawTablesAndNothingElse() {
        String sql = "-- raw.a is read\nwith r as (select 'raw.b' as t, \"raw.c\" from raw.a)\n"
                + "select * from r inner join\n\traw.orders as o on o.raw = r.t";
        assertThat(RawReads.redirected(sql, "pg_temp"))
                .isEqualTo("-- raw.a is read\nwith r as (select 'raw.b' as t, \"raw.c\" from pg_temp.a)\n"
                        + "select * from r inner join\n\tpg_temp.orders as o on o.raw = r.t");
    }

    @Test
    void redirectsEachPlaceOfATableThatIsReadTwice() {
        assertThat(RawReads.redirected("select 'é🚚' from raw.a union all select b from raw.a", "pg_temp"))
                .isEqualTo("select 'é🚚' from pg_temp.a union all select b from pg_temp.a");
    }

    @Test
    void redirectsInSubqueries() {
        assertThat(RawReads.redirected(
                        "select (select max(x) from raw.b) from m where exists (select 1 from raw.c)", "s"))
                .isEqualTo("select (select max(x) from s.b) from m where exists (select 1 from s.c)");
    }
}
