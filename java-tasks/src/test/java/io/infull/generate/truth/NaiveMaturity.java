package io.infull.generate.truth;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which promised days wait for late shipments: the last seven, under both policies that decide. */
final class NaiveMaturity {
    static final int DAYS = 7;
    static final List<String> GRACE = List.of("maturing.default.grace_days", "maturing.delivery_window.grace_days");

    private NaiveMaturity() {}

    /** The path of the figure that counts the line; empty where its day is mature, or still to come. */
    static Optional<String> figure(NamedCsvRecord line, String asOf) {
        String promised = line.getField("promised_ship_date");
        String lastMature = LocalDate.parse(asOf).minusDays(DAYS).toString();
        String policy = NaiveWindow.holdsFor(line) ? "delivery_window" : "default";
        return Optional.of("maturing." + policy + ".days." + promised + ".lines")
                .filter(path -> promised.compareTo(lastMature) > 0 && promised.compareTo(asOf) <= 0);
    }
}
