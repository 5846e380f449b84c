package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.json.ExplodedExtraTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever stands around a list and in its elements comes with each row as PostgreSQL would take it apart. */
class RandomExplodedExtraTest {

    private static final TestWarehouse WAREHOUSE = TestServer.get().createWarehouse();

    // What is declared is taken away, and the element put in the place of its list.
    private static final String BY_POSTGRES = """
            select coalesce(cast(nullif(case when doc = '{}' then record - 'order' - 'doc'
                else jsonb_set(record - 'order', '{doc}', doc) end, '{}') as text), '') as extra
            from (
                select record, line, n, (record -> 'doc') - 'items'
                    || case when rest = '{}' then '{}' else jsonb_build_object('items', rest) end as doc
                from (
                    select record, line, n, case when (item -> 'product') - 'sku' = '{}' then item - 'product'
                        else item #- '{product,sku}' end as rest
                    from records
                    cross join jsonb_array_elements(record #> '{doc,items}') with ordinality as element (item, n)
                ) as element
            ) as exploded
            order by line, n""";

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void isWhatPostgresFindsAroundTheElement(@ForAll("records") List<String> records) throws IOException {
        WAREHOUSE.execute("truncate raw.sales_orders, ops.file cascade; drop table if exists records;"
                + "create table records (line bigint, record jsonb)");
        LoadFixture fixture = new LoadFixture(WAREHOUSE, Files.createTempDirectory("random-exploded-extra"))
                .contract("orders", ExplodedExtraTest.CONTRACT)
                .file("orders.json", String.join("\n", records) + "\n");
        assertThat(fixture.load().refusals()).isEmpty();
        assertThat(fixture.rejects()).isEmpty();
        List<Object[]> rows = new ArrayList<>();
        records.forEach(record -> rows.add(new Object[] {(long) rows.size() + 1, record}));
        WAREHOUSE.database().transaction(session -> {
            session.batch("insert into records (line, record) values (?, cast(? as jsonb))", rows);
            return null;
        });
        assertThat(list("select coalesce(cast(_extra as text), '') as extra from raw.sales_orders "
                        + "order by _line, line_number"))
                .containsExactlyElementsOf(list(BY_POSTGRES));
    }

    private static List<String> list(String sql) {
        return WAREHOUSE.database().transaction(session -> session.list(sql, row -> row.text("extra")));
    }

    @Provide
    static Arbitrary<List<String>> records() {
        return record().list().ofMinSize(1).ofMaxSize(8).map(records -> IntStream.range(0, records.size())
                .mapToObj(index -> records.get(index).replace("NUMBER", "O" + index))
                .toList());
    }

    // The list stands behind, between or in front of what is kept beside it.
    private static Arbitrary<String> record() {
        Arbitrary<String> elements =
                element().list().ofMinSize(1).ofMaxSize(4).map(items -> "\"items\":[" + String.join(", ", items) + "]");
        Arbitrary<String> doc = placed(elements, some()).map(members -> "\"doc\" : {" + members + "}");
        return placed(doc, some()).map(members -> "{\"order\":\"NUMBER\"," + members + "}");
    }

    private static Arbitrary<String> element() {
        Arbitrary<String> product = some().map(members -> "\"product\":{\"sku\":\"S\"" + members + "}");
        return placed(product, some()).map(members -> "{" + members + "}");
    }

    private static Arbitrary<String> some() {
        return Arbitraries.oneOf(Arbitraries.just(""), RandomExtraTest.members(2, RandomExtraTest.json(2)));
    }

    private static Arbitrary<String> placed(Arbitrary<String> declared, Arbitrary<String> others) {
        return Combinators.combine(declared, others, Arbitraries.of(true, false))
                .as((member, rest, first) ->
                        first || rest.isEmpty() ? member + rest : rest.substring(1) + "," + member);
    }
}
