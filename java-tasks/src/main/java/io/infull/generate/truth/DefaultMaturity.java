package io.infull.generate.truth;

import io.infull.generate.master.DeliveryWindow;
import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.OrderLine;
import io.infull.generate.policy.MaturityTally;
import io.infull.generate.policy.Term;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which promised days are not mature under the two policies that decide, with the days of grace that both have. */
final class DefaultMaturity {
    private static final int GRACE_DAYS = 7;
    private final ServiceTally service;
    private final MaturityTally usual;
    private final MaturityTally window;

    DefaultMaturity(LocalDate asOfDate, ServiceTally service) {
        this.service = service;
        usual = new MaturityTally(asOfDate, GRACE_DAYS);
        window = new MaturityTally(asOfDate, GRACE_DAYS);
    }

    void count(LoadedOrder order) {
        for (OrderLine line : order.lines()) {
            if (service.state(order, line) == FulfillmentState.ASSESSED) {
                // both policies allow no day late
                Term term = new Term(line.promisedShipDate(), line.promisedShipDate());
                (line.earliestShipDate().isPresent() ? window : usual).count(term);
            }
        }
    }

    Map<String, MaturityTally> byPolicy() {
        Map<String, MaturityTally> byPolicy = new LinkedHashMap<>();
        byPolicy.put("default", usual);
        byPolicy.put(DeliveryWindow.POLICY, window);
        return byPolicy;
    }
}
