package io.infull.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NamedSqlTest {

    @Test
    void sendsAValueWhereverItsNameIs() {
        NamedSql.Resolved resolved = NamedSql.of("select :b, cast(:a as text), :b")
                .value("a", null)
                .value("b", 2)
                .resolved();
        assertThat(resolved.sql()).isEqualTo("select ?, cast(? as text), ?");
        assertThat(resolved.parameters()).containsExactly(2, null, 2);
    }

    @Test
    void putsPiecesInAndReadsNoNamesInThem() {
        assertThat(NamedSql.of("select * from :table where :condition")
                        .piece("table", "raw.\"a:b\"")
                        .piece("condition", "file = 'x:table$1\\'")
                        .text())
                .isEqualTo("select * from raw.\"a:b\" where file = 'x:table$1\\'");
    }

    @Test
    void findsNoNameInLiteralsQuotedNamesCommentsAndCasts() {
        String sql = "select ':a it''s :b', \":c\", 1::text -- :d\n, /* :e\n :f */ '' || ':g' where a = :h";
        assertThat(NamedSql.of(sql).piece("h", "1").text()).isEqualTo(sql.replace(":h", "1"));
    }

    @Test
    void refusesANameThatIsNotGivenOrNotThere() {
        assertThatThrownBy(() -> NamedSql.of("select :a").text())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing is given for :a in select :a");
        assertThatThrownBy(() -> NamedSql.of("select 1 -- :b")
                        .value("b", 1)
                        .piece("a", "")
                        .text())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Unknown names [a, b]: expected names in select 1 -- :b");
    }

    @Test
    void isRunByASession(TestWarehouse warehouse) {
        NamedSql sum = NamedSql.of("select :a + :b + :a as sum").value("a", 1L).value("b", 20L);
        List<Long> found = warehouse.database().transaction(session -> {
            List<Long> sums = new ArrayList<>(session.list(sum, row -> row.number("sum")));
            sums.add(session.one(sum, row -> row.number("sum")));
            session.each(sum, row -> sums.add(row.number("sum")));
            session.execute("create temp table sums (sum bigint)");
            sums.add(session.update(
                    NamedSql.of("insert into sums values (:a), (:a)").value("a", 7L)));
            return sums;
        });
        assertThat(found).containsExactly(22L, 22L, 22L, 2L);
    }
}
