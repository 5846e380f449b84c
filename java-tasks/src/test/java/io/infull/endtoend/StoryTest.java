package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.PolicyProject;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the truth file tells of each event, and what someone finds who has the marts alone. */
@DatabaseTest
class StoryTest {

    private static final String MISSES = "select count(*) from analytics.fact_misses as misses where ";

    /** By kind: %1$s is the subject, %2$s and %3$s the first and the last day. */
    private static final Map<String, String> FOUND = Map.of(
            "bad_carrier",
            MISSES + "carrier = '%1$s' and promise_date between '%2$s' and '%3$s'",
            "incomplete_records",
            MISSES
                    + "cause = 'data_missing' and promise_date between '%2$s' and '%3$s' "
                    + "and exists (select from analytics.stg_shipments as shipments "
                    + "where shipments.order_id = misses.order_id and shipments.sku_id = misses.sku_id "
                    + "and warehouse = '%1$s' and ship_date is null)",
            "partial_month",
            "select count(*) from analytics.fact_fulfillment where order_date < '%2$s' "
                    + "and date_trunc('month', order_date) = '%1$s-01'",
            "price_list_ran_out",
            "select count(*) from analytics.fact_contract_violations where rule = 'EXPIRED' and customer_id = '%1$s' "
                    + "and order_date between '%2$s' and '%3$s'",
            "production_late",
            MISSES + "cause = 'production_late' and sku_id = '%1$s' and order_date between '%2$s' and '%3$s' "
                    + "and promise_date <= '%3$s'",
            "stock_out",
            MISSES + "cause = 'no_stock' and sku_id = '%1$s' and order_date between '%2$s' and '%3$s'",
            "strike",
            MISSES
                    + "promise_date between '%2$s' and '%3$s' and exists (select from analytics.stg_shipments as shipments "
                    + "where shipments.order_id = misses.order_id and shipments.sku_id = misses.sku_id "
                    + "and warehouse = '%1$s' and ship_date = date '%3$s' + 1)",
            "too_early",
            MISSES + "cause = 'early' and customer_id = '%1$s' and order_date between '%2$s' and '%3$s'");

    private static final String BY_CARRIER = """
            select string_agg(carrier, ' ' order by share) from (
                select carrier, avg(is_on_time::int) as share from analytics.fact_fulfillment
                where fulfillment_state = 'assessed' and carrier in ('DHL', 'FedEx', 'RegionalCarrier', 'UPS')
                    and promise_date between '%s' and '%s'
                group by carrier
            ) as carriers""";

    @TempDir
    private Path folder;

    @Test
    void isFoundInTheMartsEventByEvent(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 20_000);
        CommandRun run =
                CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();
        JsonNode events = PublishedTruth.read(folder.resolve("truth.json")).get("events");

        Map<String, Long> told = new TreeMap<>();
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode event : events) {
            String kind = event.get("kind").asString();
            told.put(kind, event.get("lines").asLong());
            found.put(kind, Long.valueOf(warehouse.value(filled(FOUND.get(kind), event))));
        }
        assertThat(found).isEqualTo(told).hasSize(FOUND.size());
        assertThat(told.values()).allMatch(lines -> lines > 0);
        assertThatTheWorstCarrierIsTheBadOne(warehouse, one(events, "bad_carrier"));
        assertThatNothingLeftTheStrike(warehouse, one(events, "strike"));
        assertThatNothingElseIsOfTheseCauses(warehouse, told);
        assertThatTheMonthEndsEarly(warehouse, one(events, "partial_month"));
    }

    /** A third of the lines leaves early, which is a miss where a customer takes nothing before its day. */
    @Test
    void hasGoodsThatComeTooEarlyForWhoMindsThat(TestWarehouse warehouse) throws IOException {
        Path landing = SmallLanding.in(folder, 5_000);
        String policy =
                "on_the_day,daxwellops,C0005,,,,first_promised,shipped,0,0,calendar,,,ordered,0,,line,cumulative,"
                        + "Not before the day";
        CommandRun run = CommandRun.of(
                PolicyProject.with(warehouse, folder, policy),
                "run",
                "--landing",
                landing,
                "--as-of",
                SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();
        String early = "select count(*) from analytics.fact_misses where customer_id = 'C0005' and cause = 'early'";
        assertThat(Long.parseLong(warehouse.value(early))).isPositive();
        assertThat(warehouse.value("select count(*) from analytics.fact_misses where customer_id <> 'C0005' "
                        + "and customer_id <> 'C0004' and cause = 'early'"))
                .isEqualTo("0");
        assertThat(warehouse.value("select count(*) from analytics.fact_misses as misses where cause = 'early' "
                        + "and not exists (select from analytics.stg_shipments as shipments "
                        + "where shipments.order_id = misses.order_id and shipments.sku_id = misses.sku_id "
                        + "and ship_date < promise_date)"))
                .isEqualTo("0");
    }

    private static JsonNode one(JsonNode events, String kind) {
        return events.valueStream()
                .filter(event -> event.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void assertThatNothingElseIsOfTheseCauses(TestWarehouse warehouse, Map<String, Long> told) {
        String causes = "select string_agg(lines, ' ' order by lines) from (select cause || ' ' || count(*) as lines "
                + "from analytics.fact_misses where cause in ('data_missing', 'early') group by cause) as causes";
        assertThat(warehouse.value(causes))
                .isEqualTo("data_missing " + told.get("incomplete_records") + " early " + told.get("too_early"));
    }

    private static void assertThatTheMonthEndsEarly(TestWarehouse warehouse, JsonNode event) {
        String between = filled(
                "select count(*) from analytics.fact_fulfillment where order_date between '%2$s' and '%3$s'", event);
        assertThat(warehouse.value(between)).isEqualTo("0");
    }

    private static void assertThatTheWorstCarrierIsTheBadOne(TestWarehouse warehouse, JsonNode event) {
        String worstFirst = warehouse.value(BY_CARRIER.formatted(
                event.get("from").asString(), event.get("to").asString()));
        assertThat(worstFirst).startsWith(event.get("subject").asString() + " ");
    }

    private static void assertThatNothingLeftTheStrike(TestWarehouse warehouse, JsonNode event) {
        String left = "select count(*) from analytics.stg_shipments where warehouse = '%1$s' and ship_date between ";
        assertThat(warehouse.value(filled(left + "'%2$s' and '%3$s'", event))).isEqualTo("0");
        LocalDate from = LocalDate.parse(event.get("from").asString());
        assertThat(Long.parseLong(warehouse.value(
                        filled(left, event) + "'" + from.minusDays(7) + "' and '" + from.minusDays(1) + "'")))
                .isPositive();
    }

    private static String filled(String sql, JsonNode event) {
        return sql.formatted(
                event.get("subject").asString(),
                event.get("from").asString(),
                event.get("to").asString());
    }
}
