package io.infull.generate.truth;

import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Shipment;
import io.infull.generate.order.ShipmentColumns;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether what came of an order was undamaged and had correct documents, and whether the order was perfect. As long as no
 * shipment at all says so, it is unknown for every order.
 */
final class ConditionTally {
    private boolean isDamageTold;
    private boolean areDocumentsTold;

    /** @param isOtif of an assessed order */
    void count(LoadedOrder order, boolean isOtif, KpiTally kpis) {
        List<ShipmentColumns> shipments = order.lines().stream()
                .flatMap(line -> line.shipments().stream())
                .map(shipment -> shipment.columns().orElseThrow())
                .toList();
        Optional<Boolean> isUndamaged = all(shipments, ShipmentColumns::isUndamaged);
        Optional<Boolean> areCorrect = all(shipments, ShipmentColumns::areDocumentsCorrect);
        isUndamaged.ifPresent(isHit -> kpis.count(Kpi.ORDER_UNDAMAGED, isHit));
        areCorrect.ifPresent(isHit -> kpis.count(Kpi.ORDER_DOCUMENTS, isHit));
        if (isUndamaged.isPresent() && areCorrect.isPresent()) {
            kpis.count(Kpi.PERFECT_ORDER, isOtif && isUndamaged.get() && areCorrect.get());
        }
    }

    /** Of orders that are not assessed, too. */
    void note(LoadedOrder order) {
        for (OrderLine line : order.lines()) {
            for (Shipment shipment : line.shipments()) {
                isDamageTold |= shipment.columns().orElseThrow().isUndamaged().isPresent();
                areDocumentsTold |=
                        shipment.columns().orElseThrow().areDocumentsCorrect().isPresent();
            }
        }
    }

    /** Whether the files hold what the KPI needs. */
    boolean isMeasurable(Kpi kpi) {
        boolean needsDamage = kpi == Kpi.ORDER_UNDAMAGED || kpi == Kpi.PERFECT_ORDER;
        boolean needsDocuments = kpi == Kpi.ORDER_DOCUMENTS || kpi == Kpi.PERFECT_ORDER;
        return (isDamageTold || !needsDamage) && (areDocumentsTold || !needsDocuments);
    }

    // One that is not as it should be decides, whatever is known of the others; of nothing, nothing is wrong.
    private static Optional<Boolean> all(
            List<ShipmentColumns> shipments, Function<ShipmentColumns, Optional<Boolean>> condition) {
        List<Optional<Boolean>> conditions = shipments.stream().map(condition).toList();
        if (conditions.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return conditions.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }
}
