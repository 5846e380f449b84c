package io.infull.generate.truth;

import io.infull.generate.plan.Omission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What KPIs need of the exports, and which of it is missing. */
final class Needs {
    private static final List<Omission> TIME = List.of(Omission.SHIPMENTS);
    private static final List<Omission> QUANTITIES =
            List.of(Omission.QTY_ORDERED, Omission.QTY_SHIPPED, Omission.SHIPMENTS);
    private static final List<Omission> PRICES = List.of(Omission.CONTRACTS, Omission.UNIT_PRICE, Omission.QTY_ORDERED);
    private static final List<Omission> MINIMUM = List.of(Omission.CONTRACTS, Omission.MOQ, Omission.QTY_ORDERED);
    private final Set<Omission> without;

    Needs(Set<Omission> without) {
        this.without = without;
    }

    /** The column, as the reason names it, for which the KPI is not measurable: the first that it needs. */
    Optional<String> missing(Kpi kpi) {
        return switch (kpi) {
            case LINE_ON_TIME, ORDER_ON_TIME -> first(TIME);
            case BACKORDER_RATE, LINE_FILL_RATE, LINE_IN_FULL, LINE_OTIF, ORDER_IN_FULL, ORDER_OTIF, VOLUME_FILL_RATE ->
                first(QUANTITIES);
            case OVERCHARGE, UNDERCHARGE -> first(PRICES);
            case MOQ_BREACH_RATE -> first(MINIMUM);
            case NO_CONTRACT_RATE -> first(List.of(Omission.CONTRACTS));
            // plans without columns of policies never say how goods and papers were
            case ORDER_DOCUMENTS -> Optional.of("are_documents_correct");
            case ORDER_UNDAMAGED, PERFECT_ORDER -> Optional.of("is_undamaged");
        };
    }

    private Optional<String> first(List<Omission> needs) {
        return needs.stream()
                .filter(without::contains)
                .filter(need -> !isOfNothing(need))
                .findFirst()
                .map(need -> need == Omission.SHIPMENTS ? "ship_date" : need.label());
    }

    // Without shipments none lacks its quantity, and without an ordered quantity no minimum is asked for.
    private boolean isOfNothing(Omission need) {
        return need == Omission.QTY_SHIPPED && without.contains(Omission.SHIPMENTS)
                || need == Omission.MOQ && without.contains(Omission.QTY_ORDERED);
    }
}
