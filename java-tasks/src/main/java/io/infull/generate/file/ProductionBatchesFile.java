package io.infull.generate.file;

import io.infull.generate.order.Order;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.Dice;
import io.infull.generate.plan.Identifiers;
import io.infull.generate.stock.StockLedger;
import io.infull.generate.stock.StockPosition;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One row for each day and product with production. */
final class ProductionBatchesFile implements LandingFile {
    private static final List<String> LINES = List.of("Line1", "Line2", "Line3");
    private static final List<String> SHIFTS = List.of("A", "B", "C");
    private final StockLedger ledger;
    private final CsvRows rows;
    private final Dice dice;
    private long written;

    ProductionBatchesFile(Scenario scenario, Writer out) throws IOException {
        ledger = new StockLedger(scenario);
        dice = new Dice(scenario.plan().seed(), "production_batches");
        rows = new CsvRows(out, "batch_id", "production_date", "sku_id", "line", "shift", "qty_produced", "scrap_qty");
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
        if (position.goodQuantity() == 0) {
            return;
        }
        rows.write(
                Identifiers.batch(++written),
                position.date().toString(),
                position.product().id(),
                dice.oneOf(LINES),
                dice.oneOf(SHIFTS),
                Long.toString(position.goodQuantity() + position.scrap()),
                Long.toString(position.scrap()));
    }
}
