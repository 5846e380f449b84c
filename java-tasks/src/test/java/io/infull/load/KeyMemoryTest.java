package io.infull.load;

import static io.infull.testing.TestWarehouse.valueIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Session;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How much memory the key of a first file is sorted in. */
@DatabaseTest
class KeyMemoryTest {

    private static final String MEMORY =
            "select pg_size_pretty(pg_size_bytes(current_setting('maintenance_work_mem')))";

    @Test
    void growsWithTheServer(TestWarehouse warehouse) {
        String expected = warehouse.value("""
                select pg_size_pretty(greatest(
                    pg_size_bytes('128MB'), least(pg_size_bytes('512MB'), pg_size_bytes(current_setting('shared_buffers')))
                ))""");
        assertThat(memoryWhilePuttingBack(warehouse, "64MB")).isEqualTo(expected);
    }

    @Test
    void isNeverLessThanWhatWasSet(TestWarehouse warehouse) {
        assertThat(memoryWhilePuttingBack(warehouse, "1GB")).isEqualTo("1024 MB");
    }

    @Test
    void isGivenBackWithTheTransaction(TestWarehouse warehouse) {
        String before = warehouse.value(MEMORY);
        memoryWhilePuttingBack(warehouse, "1GB");
        assertThat(warehouse.value(MEMORY)).isEqualTo(before);
    }

    private static String memoryWhilePuttingBack(TestWarehouse warehouse, String set) {
        Function<Session, String> putBack = session -> {
            session.execute("set local maintenance_work_mem = '" + set + "'");
            session.execute("select ops.take_key_off('customers', 'acme', 'customers.csv', 1)");
            session.execute("select ops.put_key_back('customers')");
            return valueIn(session, MEMORY);
        };
        return warehouse.database().transaction(putBack::apply);
    }
}
