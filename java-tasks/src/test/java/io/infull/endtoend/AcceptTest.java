package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.StartsFrom;
import io.infull.testing.TestWarehouse;
import org.junit.jupiter.api.Test;

/** Figures of settled months that move are held until a person accepts them. */
@DatabaseTest
@StartsFrom(PublishedDaily.class)
class AcceptTest {

    private static CommandRun run(TestWarehouse warehouse) {
        return PublishedDaily.run(warehouse);
    }

    private static CommandRun publish(TestWarehouse warehouse, Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "publish";
        System.arraycopy(words, 0, all, 1, words.length);
        return CommandRun.of(warehouse.variables(), all);
    }

    private static String published(TestWarehouse warehouse) {
        return warehouse.value("select publication_id from ops.published");
    }

    private static void multiplyQuantities(TestWarehouse warehouse, int factor, String lines) {
        warehouse.execute("update raw.sales_orders set qty_ordered = qty_ordered * " + factor + " where " + lines);
    }

    @Test
    void holdsWhatMovedUntilAPersonAcceptsItAndKeepsWhy(TestWarehouse warehouse) {
        multiplyQuantities(warehouse, 10, "order_date < '2026-03-01'");

        CommandRun held = run(warehouse);

        assertThat(held.exitCode()).isEqualTo(65);
        assertThat(held.message())
                .startsWith("Held for a person in run daily: [kpis_move_within_their_limits]. Look at what moved "
                        + "(status), then mend the data, or run: publish --accept \"reason\"");
        assertThat(warehouse.value("select state from ops.publication order by publication_id desc limit 1"))
                .isEqualTo("held");
        assertThat(published(warehouse)).isEqualTo("1");
        assertThat(warehouse.value("select message from ops.test_result where outcome = 'held'"))
                .contains("backorder_rate of 2026-01 was published as ", ", is now 100.00 % of ");

        CommandRun refused = publish(warehouse);
        assertThat(refused.exitCode()).isEqualTo(65);
        assertThat(refused.message())
                .startsWith("Cannot publish: candidate 2 of run daily is held, because its figures moved.");
        assertThat(publish(warehouse, "--accept", " ").exitCode()).isEqualTo(2);

        assertThat(publish(warehouse, "--accept", "sold by the piece since January")
                        .exitCode())
                .isZero();
        assertThat(published(warehouse)).isEqualTo("2");
        assertThat(warehouse.value("select publication_id || ' ' || reason || ' ' || array_to_string(checks, ',') "
                        + "from ops.acceptance where run_id <> '' and accepted_at is not null"))
                .isEqualTo("2 sold by the piece since January kpis_move_within_their_limits");
        assertThat(CommandRun.of(warehouse.variables(), "status").output()).contains("sold by the piece since January");
        assertThat(run(warehouse).exitCode()).isEqualTo(99);
    }

    @Test
    void forgetsWhatWasHeldWhenTheDataAreMended(TestWarehouse warehouse) {
        multiplyQuantities(warehouse, 10, "order_date < '2026-03-01'");
        assertThat(run(warehouse).exitCode()).isEqualTo(65);
        warehouse.execute("update raw.sales_orders set qty_ordered = qty_ordered / 10 where order_date < '2026-03-01'");
        warehouse.execute("update raw.sales_orders set unit_price = unit_price + 0.01 where order_id = "
                + "(select min(order_id) from raw.sales_orders)");

        assertThat(run(warehouse).exitCode()).isZero();

        assertThat(warehouse.value("select string_agg(state, ' ' order by publication_id) from ops.publication"))
                .isEqualTo("published abandoned published");
        assertThat(warehouse.value("select count(*) from ops.acceptance")).isEqualTo("0");
    }

    @Test
    void holdsASettledMonthThatLostItsLines(TestWarehouse warehouse) {
        warehouse.execute("delete from raw.shipments where order_id in (select order_id from raw.sales_orders "
                + "where promised_ship_date between '2026-02-01' and '2026-02-28')");
        warehouse.execute(
                "delete from raw.sales_orders where promised_ship_date between '2026-02-01' and '2026-02-28'");

        assertThat(run(warehouse).exitCode()).isEqualTo(65);

        assertThat(warehouse.value("select message from ops.test_result where outcome = 'held'"))
                .contains("of 2026-02 was published as ", ", is now nothing");
    }

    @Test
    void letsFiguresOfTheLastTwoWeeksMove(TestWarehouse warehouse) {
        multiplyQuantities(warehouse, 10, "order_date > '2026-05-17'");

        assertThat(run(warehouse).exitCode()).isZero();
    }

    @Test
    void holdsTheSettledDaysOfAMonthThatGoesOn(TestWarehouse warehouse) {
        multiplyQuantities(warehouse, 10, "order_date between '2026-05-01' and '2026-05-17'");

        assertThat(run(warehouse).exitCode()).isEqualTo(65);

        assertThat(warehouse.value("select message from ops.test_result where outcome = 'held'"))
                .contains("line_in_full of 2026-05 until 2026-05-17 was published as ");
    }

    @Test
    void publishesNothingThatWasRefusedHoweverItIsAccepted(TestWarehouse warehouse) {
        multiplyQuantities(warehouse, -1, "order_date < '2026-03-01'");
        assertThat(run(warehouse).exitCode()).isEqualTo(65);

        CommandRun accepted = publish(warehouse, "--accept", "never mind");

        assertThat(accepted.exitCode()).isEqualTo(65);
        assertThat(accepted.message()).startsWith("Cannot publish: the checks refused candidate 2");
    }
}
