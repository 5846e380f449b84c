package io.infull.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Session;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The judgement of policies, which looks at single shipments only where it must, says what its plain definition says. */
class PolicyComparisonTest {

    /** A day of January, null where it is not known. */
    private record Dates(
            Integer requested,
            Integer ship,
            Integer lastShip,
            Integer delivery,
            Integer lastDelivery,
            Integer accepted) {}

    /** The hour is that of the moments, in UTC; null where only the days are known. */
    private record Shipment(
            Integer shipped, Integer delivered, Integer qtyShipped, Integer qtyDelivered, Integer hour) {

        Object[] fields(String line) {
            return new Object[] {line, shipped, delivered, qtyShipped, qtyDelivered, shipped, hour, delivered, hour};
        }
    }

    private record Quantities(int ordered, Integer accepted) {}

    private record Line(
            Quantities quantities,
            boolean isOnTime,
            boolean isInFull,
            String customer,
            Dates promises,
            List<Shipment> shipments) {}

    private static final String TABLES = """
            create schema histories;
            set local search_path to histories;
            create table run_parameters as select date '2026-01-06' as as_of_date;
            create table fact_fulfillment (order_line_id text, as_of_date date, fulfillment_state text, promise_date date,
                customer_id text, city text, category text, carrier text, is_on_time boolean, is_in_full boolean,
                is_otif boolean, policy_id text,
                qty_ordered integer, missing_column text, sku_id text, warehouse text);
            create table int_order_lines_assigned (order_line_id text, order_id text, requested_date date,
                promised_ship_date date, last_promised_ship_date date, promised_delivery_date date,
                last_promised_delivery_date date, accepted_date date, qty_ordered integer, qty_accepted integer,
                source_pack text, customer_id text, shipping_mode text, is_cancelled boolean default false,
                own_policy_id text default 'p7', judged_until_date date,
                lacks_shipments boolean default false);
            create table int_shipments_matched_to_order_lines (order_line_id text, ship_date date, delivery_date date,
                qty_shipped integer, qty_delivered integer, shipped_at timestamptz, delivered_at timestamptz);
            create table dim_dates as select cast(day_at as date) as date_day, extract(isodow from day_at) < 6 as is_working_day
                from generate_series(timestamp '2025-12-01', '2026-02-28', interval '1 day') as day_at;
            create table combinations as
            select * from
                unnest(array['requested', 'first_promised', 'last_promised', 'accepted']) as promise,
                unnest(array['shipped', 'delivered']) as event,
                unnest(array['first_shipment', 'cumulative']) as basis,
                unnest(array[null, 0, 1]) as days_early_allowed,
                unnest(array[0, 2]) as days_late_allowed,
                unnest(array['calendar', 'working']) as day_kind,
                unnest(array[null, 'Europe/Berlin']) as time_zone,
                unnest(array['ordered', 'accepted']) as base_quantity,
                unnest(array[0.0, 25.0]) as quantity_tolerance_percent,
                unnest(array[null, 50.0]) as over_delivery_percent_allowed,
                unnest(array['line', 'order', 'shipment']) as grain;
            -- all that differ in the older fields only, and one in 89 of the others
            create table dim_policies as
            select 'p' || row_number() over (order by is_plain desc, promise, event, basis, days_early_allowed,
                    days_late_allowed, quantity_tolerance_percent) as policy_id,
                combinations.*, cast(null as text) as source_pack, cast(null as text) as customer_id,
                cast(null as text) as shipping_mode, case when time_zone is not null then time '16:00' end as cut_off_time,
                coalesce(time_zone || ' 16:00:00', 'export') as clock
            from combinations, lateral (select promise <> 'accepted' and day_kind = 'calendar' and time_zone is null
                and base_quantity = 'ordered' and over_delivery_percent_allowed is null and grain = 'line' as is_plain) as of_them
            where is_plain or mod(abs(hashtext(combinations::text)), 89) = 0;
            create view int_policies as select * from dim_policies;
            create table int_order_lines_in_doubt (order_line_id text);
            create table int_orders_in_doubt (order_id text);
            """;

    private static final String DIFFERENCES = """
            with one as materialized (%s), other as materialized (%s)
            select 'too much: ' || cast(row_ as text) as difference from (table one except all table other) as row_
            union all
            select 'missing: ' || cast(row_ as text) from (table other except all table one) as row_
            limit 3""";

    private static final String ASSESSED = "int_order_lines_assessed";

    private static TestWarehouse warehouse;

    @BeforeContainer
    static void createModels() throws IOException {
        StringBuilder sql = new StringBuilder(TABLES);
        for (String model : List.of(
                "intermediate/int_shipments_by_clock",
                "intermediate/int_shipments_summed_to_order_lines",
                "intermediate/int_shipments_accumulated",
                "intermediate/int_working_deadlines",
                "intermediate/int_orders_promised",
                "intermediate/int_order_lines_paired",
                "intermediate/int_order_lines_promised",
                "intermediate/int_order_lines_fulfilled",
                "intermediate/int_packs_without_quantities",
                "intermediate/int_order_lines_judged",
                "intermediate/int_order_lines_assessed",
                "intermediate/int_order_lines_judged_by_policy",
                "marts/fact_policy_comparison",
                "marts/fact_policy_differences")) {
            String name = model.substring(model.indexOf('/') + 1);
            String query = Files.readString(TestServer.SQL_DIR.resolve("models/" + model + ".sql"));
            sql.append(name.equals(ASSESSED) ? table(name, query) : "create view " + name + " as\n" + query + ";\n");
        }
        try (InputStream plain = PolicyComparisonTest.class.getResourceAsStream("compare_policies_plainly.sql")) {
            sql.append(new String(plain.readAllBytes(), StandardCharsets.UTF_8));
        }
        warehouse = TestServer.get().createWarehouse();
        warehouse.execute(sql.toString());
    }

    /** A table to fill from a view: what is read several times is planned and computed once. */
    private static String table(String name, String query) {
        return "create view %1$s_view as\n%2$s;\ncreate table %1$s as select * from %1$s_view with no data;\n"
                .formatted(name, query);
    }

    @AfterContainer
    static void close() {
        warehouse.close();
    }

    @Property(tries = 100)
    void saysWhatThePlainDefinitionSays(@ForAll("histories") List<Line> lines) {
        warehouse.database().transaction(session -> {
            session.execute("set local search_path to histories; set local jit to off; truncate fact_fulfillment, "
                    + "int_order_lines_assigned, int_shipments_matched_to_order_lines");
            fill(session, lines);
            session.execute("truncate int_order_lines_assessed, plain_judgements; "
                    + "insert into int_order_lines_assessed select * from int_order_lines_assessed_view; "
                    + "insert into plain_judgements select * from plain_judgements_view");
            assertSame(
                    session,
                    "select order_line_id, policy_id, is_on_time, is_in_full, is_otif from int_order_lines_judged_by_policy",
                    "select order_line_id, policy_id, is_on_time, is_in_full, is_otif from plain_judgements");
            assertSame(
                    session,
                    "select order_line_id, is_on_time, is_in_full, is_otif from int_order_lines_assessed "
                            + "where purpose = 'decision'",
                    "select order_line_id, is_on_time, is_in_full, is_otif from plain_judgements where is_own_policy");
            assertSame(session, "select * from fact_policy_comparison", "select * from plain_comparison");
            assertSame(session, "select * from fact_policy_differences", "select * from plain_differences");
            return null;
        });
    }

    private static void assertSame(Session session, String one, String other) {
        assertThat(session.list(DIFFERENCES.formatted(one, other), row -> row.text("difference")))
                .as(one)
                .isEmpty();
    }

    private static void fill(Session session, List<Line> lines) {
        List<Object[]> facts = new ArrayList<>();
        List<Object[]> promises = new ArrayList<>();
        List<Object[]> shipments = new ArrayList<>();
        for (Line line : lines) {
            String id = "L" + facts.size();
            Dates dates = line.promises();
            boolean isOtif = line.isOnTime() && line.isInFull();
            Quantities qty = line.quantities();
            facts.add(new Object[] {id, line.customer(), line.isOnTime(), line.isInFull(), isOtif, qty.ordered()});
            promises.add(new Object[] {
                id,
                "O" + promises.size() / 2,
                dates.requested(),
                dates.ship(),
                dates.lastShip(),
                dates.delivery(),
                dates.lastDelivery(),
                dates.accepted(),
                qty.ordered(),
                qty.accepted()
            });
            line.shipments().forEach(one -> shipments.add(one.fields(id)));
        }
        String day = "date '2026-01-01' + cast(? as integer)";
        session.batch(
                "insert into fact_fulfillment values (?, date '2026-01-06', 'assessed', date '2026-01-03', ?, 'Austin', "
                        + "'Cups', null, ?, ?, ?, 'p7', ?)",
                facts);
        session.batch(
                "insert into int_order_lines_assigned (order_line_id, order_id, requested_date, promised_ship_date, "
                        + "last_promised_ship_date, promised_delivery_date, last_promised_delivery_date, accepted_date, "
                        + "qty_ordered, qty_accepted) values (?, ?, "
                        + String.join(", ", Collections.nCopies(6, day)) + ", ?, cast(? as integer))",
                promises);
        String moment = "(" + day + " + make_interval(hours => cast(? as integer))) at time zone 'UTC'";
        session.batch(
                "insert into int_shipments_matched_to_order_lines values (?, " + day + ", " + day
                        + ", cast(? as integer), cast(? as integer), " + moment + ", " + moment + ")",
                shipments);
    }

    @Provide
    static Arbitrary<List<Line>> histories() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 7).injectNull(0.15);
        Arbitrary<Integer> qty = Arbitraries.integers().between(-2, 5).injectNull(0.1);
        Arbitrary<Dates> dates =
                Combinators.combine(day, day, day, day, day, day).as(Dates::new);
        // 15 is the cut-off to the second, 23 the next day
        Arbitrary<Integer> hour = Arbitraries.of(0, 14, 15, 16, 23).injectNull(0.4);
        Arbitrary<Shipment> shipment =
                Combinators.combine(day, day, qty, qty, hour).as(Shipment::new);
        Arbitrary<Integer> amount = Arbitraries.integers().between(0, 8);
        return Combinators.combine(
                        Combinators.combine(amount, amount.injectNull(0.2)).as(Quantities::new),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("C1", "C2").injectNull(0.2),
                        dates,
                        shipment.list().ofMaxSize(4))
                .as(Line::new)
                .list()
                .ofMaxSize(6);
    }
}
