package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredReturnsTest {

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void hasNoRowWhereNoContractDeclaresIt() throws IOException {
        contract("acme/shipments", "targets: [{table: shipments, key: [shipment_id]}]");

        assertThat(select()).endsWith(" where false");
    }

    @Test
    void hasARowPerPackAndTable() throws IOException {
        contract("acme/orders", "targets: [{table: sales_orders, negative_quantities: credit_note}]");
        contract("acme/more_orders", "targets: [{table: sales_orders, negative_quantities: credit_note}]");
        contract("shop/movements", "targets: [{table: orders}, {table: shipments, negative_quantities: returned}]");

        assertThat(select())
                .isEqualTo("select 'acme' as source_pack, 'sales_orders' as raw_table, 'credit_note' as return_state\n"
                        + "union all\n"
                        + "select 'shop' as source_pack, 'shipments' as raw_table, 'returned' as return_state");
    }

    @Test
    void isOneForATableOfAPack() throws IOException {
        contract("acme/orders", "targets: [{table: sales_orders, negative_quantities: credit_note}]");
        contract("acme/returns", "targets: [{table: sales_orders, negative_quantities: returned}]");

        assertThatThrownBy(this::select)
                .hasMessageContaining("negative_quantities of raw.sales_orders in ")
                .hasMessageContaining("returns.yml: expected credit_note, as another contract of the pack says, but "
                        + "found returned");
    }

    private void contract(String source, String text) throws IOException {
        Path file = folder.resolve("sources").resolve(source + ".yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    private String select() {
        String sql = DeclaredReturns.of(folder, problems);
        problems.throwIfAny();
        return sql;
    }
}
