package io.infull.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.DataRefused;
import io.infull.error.NothingToDo;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import io.infull.transform.TransformRequest;
import io.infull.transform.Transformer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of these tests says 2026-06-01. */
@DatabaseTest
class AsOfOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String WHY = "May was exported again";

    @TempDir
    private Path folder;

    @BeforeEach
    void land(TestWarehouse warehouse) {
        TestProject.ofOrders(folder);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O1', 'S1', 10)");
    }

    private long buildAsOf(TestWarehouse warehouse, LocalDate day) {
        TransformRequest request = new TransformRequest(Optional.of(day), day, List.of(), true);
        long candidate = Runs.as(warehouse, Runs.run("r", 1), "transform", open -> new Transformer(open, folder)
                        .transform(request))
                .publicationId()
                .orElseThrow();
        Runs.pass(warehouse);
        return candidate;
    }

    private static PublishReport publish(TestWarehouse warehouse, Optional<AllowedAsOf> allowed) {
        return Runs.as(warehouse, Runs.run("r", 1), "publish", open -> new Publisher(
                        open, new AsOfOrder(CommandRun.CLOCK, allowed))
                .publish());
    }

    private void publishAsOf(TestWarehouse warehouse, String day) {
        buildAsOf(warehouse, LocalDate.parse(day));
        publish(warehouse, Optional.empty());
    }

    private static String published(TestWarehouse warehouse) {
        return warehouse.value("select (select as_of_date from analytics.current_publication)");
    }

    @Test
    void skipsAnAsOfDateThatIsOlderThanAPublishedOne(TestWarehouse warehouse) {
        publishAsOf(warehouse, "2026-05-28");
        buildAsOf(warehouse, LocalDate.of(2026, 5, 20));
        assertThatThrownBy(() -> publish(warehouse, Optional.empty()))
                .isInstanceOf(NothingToDo.class)
                .hasMessage("Publication skipped: as of 2026-05-20 is not newer than publication 1 (as of 2026-05-28). "
                        + "Readers see what they saw. To publish it on purpose: publish --allow-as-of 2026-05-20 "
                        + "--reason \"why\"");
        assertThat(published(warehouse)).isEqualTo("2026-05-28");
    }

    @Test
    void refusesAnAsOfDateThatLiesAhead(TestWarehouse warehouse) {
        publishAsOf(warehouse, "2026-06-01");
        buildAsOf(warehouse, LocalDate.of(2026, 6, 2));
        assertThatThrownBy(() -> publish(warehouse, Optional.empty()))
                .isInstanceOf(DataRefused.class)
                .hasMessage("Cannot publish candidate 2: expected an as-of date of 2026-06-01 (today, UTC) or earlier "
                        + "but found 2026-06-02. Run transform with an earlier --as-of, and test. To publish it on "
                        + "purpose: publish --allow-as-of 2026-06-02 --reason \"why\"");
        assertThat(published(warehouse)).isEqualTo("2026-06-01");
    }

    @Test
    void aRollbackOpensNoWayBack(TestWarehouse warehouse) {
        publishAsOf(warehouse, "2026-05-20");
        publishAsOf(warehouse, "2026-05-28");
        Runs.as(warehouse, Runs.run("back", 1), "rollback", open -> new Rollback(open).to(Optional.empty()));
        buildAsOf(warehouse, LocalDate.of(2026, 5, 27));
        assertThatThrownBy(() -> publish(warehouse, Optional.empty()))
                .isInstanceOf(NothingToDo.class)
                .hasMessageContaining("not newer than publication 2 (as of 2026-05-28)");
        assertThatThrownBy(() ->
                        new AsOfOrder(CommandRun.CLOCK).assertCanRun(warehouse.database(), LocalDate.of(2026, 5, 27)))
                .isInstanceOf(DataRefused.class)
                .hasMessage("As-of date moves backwards: expected 2026-05-28 or later, as publication 2 was published "
                        + "as of that day, but found 2026-05-27. Nothing was loaded or built. Give a later --as-of, or "
                        + "build this one on purpose: load, transform --as-of 2026-05-27, test, publish --allow-as-of "
                        + "2026-05-27 --reason \"why\"");
        publishAsOf(warehouse, "2026-05-28");
        assertThat(published(warehouse)).isEqualTo("2026-05-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-20", "2026-06-15"})
    void publishesWhatAPersonAllowsAndKeepsWhy(String day, TestWarehouse warehouse) {
        publishAsOf(warehouse, "2026-05-28");
        buildAsOf(warehouse, LocalDate.parse(day));
        publish(warehouse, Optional.of(new AllowedAsOf(LocalDate.parse(day), WHY)));
        assertThat(published(warehouse)).isEqualTo(day);
        assertThat(warehouse.value("select concat_ws('|', publication_id, as_of_date, reason, run_id, "
                        + "allowed_by = session_user) from ops.allowed_as_of"))
                .isEqualTo("2|" + day + "|" + WHY + "|r|t");
    }

    @Test
    void keepsNothingWhereNothingHadToBeAllowed(TestWarehouse warehouse) {
        buildAsOf(warehouse, LocalDate.of(2026, 5, 28));
        publish(warehouse, Optional.of(new AllowedAsOf(LocalDate.of(2026, 5, 28), WHY)));
        assertThat(warehouse.value("select count(*) from ops.allowed_as_of")).isEqualTo("0");
    }

    @Test
    void wordsAboutOneDateDoNotPublishAnother(TestWarehouse warehouse) {
        publishAsOf(warehouse, "2026-05-28");
        buildAsOf(warehouse, LocalDate.of(2026, 5, 20));
        assertThatThrownBy(() -> publish(warehouse, Optional.of(new AllowedAsOf(LocalDate.of(2026, 5, 21), WHY))))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Cannot publish candidate 2: expected --allow-as-of to name its as-of date, 2026-05-20, "
                        + "but found 2026-05-21. Name that date, or run transform and test with --as-of 2026-05-21 "
                        + "first");
        assertThat(published(warehouse)).isEqualTo("2026-05-28");
    }

    /** Whatever was tried, allowed and rolled back before: only the newest date of the past that readers saw counts. */
    @Test
    void anyHistoryMovesForwardOnly(TestWarehouse warehouse) {
        Random random = new Random(12);
        LocalDate newest = LocalDate.MIN;
        long latest = 0;
        for (int step = 0; step < 25; step++) {
            LocalDate day = TODAY.plusDays(random.nextInt(-12, 4));
            boolean isAllowed = random.nextInt(4) == 0;
            boolean mayBeSeen = isAllowed || !day.isBefore(newest) && !day.isAfter(TODAY);
            long candidate = buildAsOf(warehouse, day);
            String before = published(warehouse);
            try {
                publish(warehouse, isAllowed ? Optional.of(new AllowedAsOf(day, WHY)) : Optional.empty());
                assertThat(mayBeSeen).as("%s after %s", day, newest).isTrue();
                assertThat(published(warehouse)).isEqualTo(day.toString());
                newest = day.isAfter(newest) && !day.isAfter(TODAY) ? day : newest;
                if (latest > 0 && random.nextInt(3) == 0) {
                    long back = latest;
                    Runs.as(warehouse, Runs.run("b", 1), "rollback", open -> new Rollback(open).to(Optional.of(back)));
                }
                latest = candidate;
            } catch (NothingToDo | DataRefused held) {
                assertThat(mayBeSeen).as("%s after %s", day, newest).isFalse();
                assertThat(published(warehouse)).isEqualTo(before);
            }
        }
        assertThat(warehouse.value("select count(*) > 2 from ops.allowed_as_of"))
                .isEqualTo("t");
    }
}
