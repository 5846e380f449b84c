package io.infull.generate.file;

import io.infull.generate.order.Order;
import io.infull.generate.order.Scenario;
import io.infull.generate.stock.StockLedger;
import io.infull.generate.stock.StockPosition;
import java.io.IOException;
import java.io.Writer;

/** One row per day and product. */
final class InventorySnapshotsFile implements LandingFile {
    private final StockLedger ledger;
    private final CsvRows rows;

    InventorySnapshotsFile(Scenario scenario, Writer out) throws IOException {
        ledger = new StockLedger(scenario);
        rows = new CsvRows(out, "snapshot_date", "sku_id", "on_hand_qty", "on_order_qty");
    }

    @Override
    public void accept(Order order) {
        ledger.accept(order);
    }

    @Override
    public void finish() throws IOException {
        ledger.forEachPosition(this::write);
        rows.flush();
    }

    private void write(StockPosition position) throws IOException {
        rows.write(
                position.date().toString(),
                position.product().id(),
                Long.toString(position.onHand()),
                Long.toString(position.onOrder()));
    }
}
