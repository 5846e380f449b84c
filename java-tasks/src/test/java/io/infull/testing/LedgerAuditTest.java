package io.infull.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LedgerAuditTest {

    @Test
    void findsALineThatIsCountedAsRejectedAndIsNot() {
        TestWarehouse warehouse = TestServer.get().createWarehouse();
        warehouse.execute(
                "insert into ops.file (pack, source, file_name, sha256, bytes, state, lines_read, lines_loaded, "
                        + "lines_rejected, lines_duplicate, lines_blank, run_id, hash_read, hash_loaded, hash_rejected, hash_duplicate, hash_blank) "
                        + "values ('p', 's', 'lost.csv', 'x', 1, 'loaded', 2, 1, 1, 0, 0, 'r', 2, 1, 1, 0, 0)");
        assertThatThrownBy(warehouse::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The account does not add up: load 1 of lost.csv ");
    }
}
