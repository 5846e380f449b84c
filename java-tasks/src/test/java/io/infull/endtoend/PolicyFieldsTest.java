package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.ListedPolicies;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each field of a policy decides by itself: two policies that differ in nothing else judge a line differently. */
@DatabaseTest
class PolicyFieldsTest {

    /** Ten pieces a line, promised to leave on Friday, January 9; the order names what is special about it. */
    private static final String ORDERS = """
            insert into raw.sales_orders (order_id, sku_id, customer_id, order_date, qty_ordered, promised_ship_date,
                requested_date, last_promised_ship_date, accepted_date, promised_delivery_date, qty_accepted)
            select name, sku_id, 'C1', '2026-01-01', 10, '2026-01-09', coalesce(requested, '2026-01-09'), last_promised,
                accepted, delivery, qty_accepted
            from (values
                ('asked earlier', 'A', date '2026-01-08', null::date, null::date, null::date, null::integer),
                ('promised again', 'A', null, '2026-01-12', null, null, null),
                ('confirmed later', 'A', null, null, '2026-01-12', null, null),
                ('arrived late', 'A', null, null, null, '2026-01-10', null),
                ('left a day early', 'A', null, null, null, null, null),
                ('left on Saturday', 'A', null, null, null, null, null),
                ('left on Monday', 'A', null, null, null, null, null),
                ('left at half past midnight in Berlin', 'A', null, null, null, null, null),
                ('left at half past five in Berlin', 'A', null, null, null, null, null),
                ('confirmed eight', 'A', null, null, null, null, 8),
                ('one short', 'A', null, null, null, null, null),
                ('two too many', 'A', null, null, null, null, null),
                ('with a late line', 'A', null, null, null, null, null),
                ('with a late line', 'B', null, null, null, null, null),
                ('more on Monday', 'A', null, null, null, null, null),
                ('most on Monday', 'A', null, null, null, null, null)
            ) as lines (name, sku_id, requested, last_promised, accepted, delivery, qty_accepted)
            """;

    private static final String SHIPMENTS = """
            insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped, delivered_date, shipped_at)
            select 'S' || row_number() over (), name, sku_id, shipped, qty, delivered, moment
            from (values
                ('asked earlier', 'A', date '2026-01-09', 10, null::date, null::timestamptz),
                ('promised again', 'A', '2026-01-12', 10, null, null),
                ('confirmed later', 'A', '2026-01-12', 10, null, null),
                ('arrived late', 'A', '2026-01-09', 10, '2026-01-12', null),
                ('left a day early', 'A', '2026-01-08', 10, null, null),
                ('left on Saturday', 'A', '2026-01-10', 10, null, null),
                ('left on Monday', 'A', '2026-01-12', 10, null, null),
                ('left at half past midnight in Berlin', 'A', '2026-01-09', 10, null, '2026-01-09 23:30Z'),
                ('left at half past five in Berlin', 'A', '2026-01-09', 10, null, '2026-01-09 16:30Z'),
                ('confirmed eight', 'A', '2026-01-09', 8, null, null),
                ('one short', 'A', '2026-01-09', 9, null, null),
                ('two too many', 'A', '2026-01-09', 12, null, null),
                ('with a late line', 'A', '2026-01-09', 10, null, null),
                ('with a late line', 'B', '2026-01-12', 10, null, null),
                ('more on Monday', 'A', '2026-01-09', 10, null, null),
                ('more on Monday', 'A', '2026-01-12', 2, null, null),
                ('most on Monday', 'A', '2026-01-09', 1, null, null),
                ('most on Monday', 'A', '2026-01-12', 9, null, null)
            ) as moves (name, sku_id, shipped, qty, delivered, moment)
            """;

    private static final String FLIPS = """
            select string_agg(concat_ws(' ', pairs.name || ':', one.policy_id, one.is_otif, other.policy_id, other.is_otif),
                E'\\n' order by pairs.place)
            from (values
                (1, 'asked earlier', 'base', 'requested'), (2, 'promised again', 'base', 'last'),
                (3, 'confirmed later', 'base', 'accepted_date'), (4, 'arrived late', 'base', 'delivered'),
                (5, 'left a day early', 'base', 'not_early'), (6, 'left on Saturday', 'base', 'late'),
                (7, 'left on Monday', 'late', 'late_working'),
                (8, 'left at half past midnight in Berlin', 'base', 'zone'),
                (9, 'left at half past five in Berlin', 'zone', 'cut_off'),
                (10, 'confirmed eight', 'base', 'accepted_qty'), (11, 'one short', 'base', 'tolerant'),
                (12, 'two too many', 'base', 'no_more'), (13, 'with a late line', 'base', 'whole_order'),
                (14, 'more on Monday', 'base', 'each_shipment'), (15, 'most on Monday', 'base', 'begun')
            ) as pairs (place, name, policy, other_policy)
            left join candidate.int_order_lines_judged_by_policy as one
                on one.order_line_id = pairs.name || '-A' and one.policy_id = pairs.policy
            left join candidate.int_order_lines_judged_by_policy as other
                on other.order_line_id = pairs.name || '-A' and other.policy_id = pairs.other_policy
            """;

    @TempDir
    private Path folder;

    @Test
    void eachFieldAloneFlipsALine(TestWarehouse warehouse) throws IOException {
        warehouse.execute(ORDERS);
        warehouse.execute(SHIPMENTS);
        Map<String, String> variables = ListedPolicies.compared(warehouse, folder);

        CommandRun run = CommandRun.of(variables, "transform", "--as-of", "2026-01-31");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(warehouse.value(FLIPS)).isEqualTo("""
                asked earlier: base t requested f
                promised again: base f last t
                confirmed later: base f accepted_date t
                arrived late: base t delivered f
                left a day early: base t not_early f
                left on Saturday: base f late t
                left on Monday: late f late_working t
                left at half past midnight in Berlin: base t zone f
                left at half past five in Berlin: zone t cut_off f
                confirmed eight: base f accepted_qty t
                one short: base f tolerant t
                two too many: base t no_more f
                with a late line: base t whole_order f
                more on Monday: base t each_shipment f
                most on Monday: base f begun t""");
    }
}
