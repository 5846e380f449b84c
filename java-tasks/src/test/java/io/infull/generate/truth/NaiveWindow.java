package io.infull.generate.truth;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** When one customer takes its goods at the earliest, as {@code service_policies.csv} says it. */
final class NaiveWindow {

    private NaiveWindow() {}

    static boolean holdsFor(NamedCsvRecord line) {
        String ordered = line.getField("order_date");
        return line.getField("customer_id").equals("C0004")
                && ordered.compareTo("2026-01-01") >= 0
                && ordered.compareTo("2026-03-31") <= 0;
    }

    static boolean isTooEarly(NamedCsvRecord line, JsonNode shipment) {
        LocalDate earliest =
                LocalDate.parse(line.getField("promised_ship_date")).minusDays(3);
        return holdsFor(line) && shipment.get("ship_date").asString().compareTo(earliest.toString()) < 0;
    }
}
