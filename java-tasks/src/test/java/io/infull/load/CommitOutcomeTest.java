package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.ops.RawSchema;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection breaks when COMMIT has arrived and its answer has not. */
@DatabaseTest
class CommitOutcomeTest {

    @TempDir
    private Path folder;

    @Test
    void findsOutThatALostCommitTookPlace(TestWarehouse warehouse) throws Exception {
        LoadFixture fixture =
                LoadFixture.forOrders(warehouse, folder).file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\n");
        URI server = URI.create(warehouse.settings().url().substring("jdbc:".length()));
        List<Source> sources =
                Contracts.read(fixture.sqlDir, "test", warehouse.database().transaction(RawSchema::read));
        try (CommitSwallowingProxy proxy = new CommitSwallowingProxy(server.getPort());
                Database database = Database.open(through(proxy, server, warehouse.settings()), 2)) {
            FileLoader loader = new FileLoader(database, new Ledger("test-run"), bytes -> proxy.swallowNextCommit());
            FileResult result = loader.load(sources.get(0), new LocalFile(fixture.landing.resolve("orders.csv")));
            assertThat(proxy.hasSwallowed()).isTrue();
            assertThat(result.state()).isEqualTo(FileResult.State.LOADED);
        }
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
        assertThatTable(warehouse, "ops.file").hasRows(1);
    }

    private static DatabaseSettings through(CommitSwallowingProxy proxy, URI server, DatabaseSettings settings) {
        String url = "jdbc:postgresql://localhost:" + proxy.port() + server.getPath() + "?sslmode=disable";
        return new DatabaseSettings(url, settings.user(), settings.password());
    }
}
