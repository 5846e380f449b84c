package io.infull.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.InputMissing;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReporterTest {

    @Test
    void neverMixesPublications(TestWarehouse warehouse) {
        PublishedKpis.book(warehouse);
        warehouse.execute("insert into ops.manifest (publication_id, model, ordinal, layer, fingerprint, definition, "
                + "columns) select 2, model, ordinal, layer, fingerprint, definition, columns from ops.manifest");
        String current = "(select publication_id from ops.published)";
        warehouse.execute("create view analytics.kpi_targets as select 'k' as kpi, 'overall' as scope, 'all' as "
                + "scope_value, " + current + " as numerator, 2 as denominator, 1 as value, 1 as target, 0 as gap");
        warehouse.execute("create view analytics.fact_kpi_ranges as select 'other' as kpi, 1 as low, 1 as high, "
                + "cast(null as text) as why_unbounded");
        warehouse.execute("create view analytics.fact_fulfillment as select 'assessed' as fulfillment_state "
                + "from generate_series(1, " + current + ")");
        warehouse.execute("create view analytics.fact_contract_violations as select 'MOQ' as rule, 0 as "
                + "overcharge_amount, 0 as undercharge_amount from generate_series(1, " + current + ")");
        warehouse.execute("create view analytics.fact_maturing_lines as select date '2026-06-07' as mature_date, "
                + current + " as line_count");
        warehouse.execute("create view analytics.fact_rows_after_as_of_date as select 'shipments' as source, " + current
                + " as row_count");
        AtomicBoolean reading = new AtomicBoolean(true);
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(() -> {
            while (reading.get()) {
                warehouse.execute("update ops.published set publication_id = 3 - publication_id");
            }
        });
        try {
            for (int read = 0; read < 200; read++) {
                assertIsOfOnePublication(new Reporter(warehouse.database()).read(Breakdown.OVERALL));
            }
        } finally {
            reading.set(false);
            publisher.join();
        }
    }

    private static void assertIsOfOnePublication(KpiReport report) {
        long id = report.publication().id();
        assertThat(report.kpis().get(0).amounts().numerator()).isEqualByComparingTo(BigDecimal.valueOf(id));
        assertThat(report.linesByState()).containsEntry("assessed", id);
        assertThat(report.rowsAfterAsOf()).containsEntry("shipments", id);
        assertThat(report.contracts().moqBreaches()).isEqualTo(id);
    }

    @Test
    void namesTheModelsThatThePublicationLacks(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        warehouse.execute("delete from ops.manifest where model in ('kpi_targets', 'fact_fulfillment')");
        assertThatThrownBy(() -> new Reporter(warehouse.database()).read(Breakdown.OVERALL))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Cannot report: publication 1 lacks the models [fact_fulfillment, kpi_targets]. "
                        + "Add them to the SQL project and publish it");
    }

    @Test
    void saysWhatToRunFirst(TestWarehouse warehouse) {
        assertThatThrownBy(() -> new Reporter(warehouse.database()).read(Breakdown.OVERALL))
                .isInstanceOf(InputMissing.class)
                .hasMessage("Nothing to report: nothing was published yet. Run transform, test and publish first");
        try (TestWarehouse empty = TestServer.get().createEmptyDatabase()) {
            assertThatThrownBy(() -> new Reporter(empty.database()).read(Breakdown.OVERALL))
                    .isInstanceOf(InputMissing.class)
                    .hasMessage("Nothing to report: this database is not a warehouse yet. Run load first");
        }
    }
}
