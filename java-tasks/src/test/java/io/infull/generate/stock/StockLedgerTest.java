package io.infull.generate.stock;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.generate.Written;
import io.infull.generate.plan.Plans;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StockLedgerTest {

    @Test
    void stockIsWhatWasThereAndWasMadeAndNotShipped(@TempDir Path folder) {
        Written written = Written.by(Plans.defaults().withLines(5_000).plan(), folder);
        Map<String, Integer> change = new HashMap<>();
        int undated = 0;
        for (JsonNode shipment : written.shipments()) {
            if (shipment.get("ship_date").isNull()) {
                undated += shipment.get("qty_shipped").asInt();
                continue;
            }
            String key = shipment.get("ship_date").asString()
                    + shipment.get("sku_id").asString();
            change.merge(key, -shipment.get("qty_shipped").asInt(), Integer::sum);
        }
        for (NamedCsvRecord batch : written.csv("production_batches.csv")) {
            String key = batch.getField("production_date") + batch.getField("sku_id");
            change.merge(key, number(batch, "qty_produced") - number(batch, "scrap_qty"), Integer::sum);
        }
        Map<String, Integer> onHand = new HashMap<>();
        for (NamedCsvRecord position : written.csv("inventory_snapshots.csv")) {
            String sku = position.getField("sku_id");
            int found = number(position, "on_hand_qty");
            Integer before = onHand.put(sku, found);
            if (before != null) {
                int gone = before + change.getOrDefault(position.getField("snapshot_date") + sku, 0) - found;
                assertThat(found).isNotNegative();
                assertThat(gone).isNotNegative();
                undated -= gone;
            }
        }
        assertThat(onHand).hasSize(60);
        // What was booked without a day is missing from the stock of some day.
        assertThat(undated).isZero();
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
