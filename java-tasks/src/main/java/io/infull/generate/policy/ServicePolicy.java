package io.infull.generate.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A policy that decides, for some orders: a row of {@code service_policies.csv}. What is empty covers everything.
 *
 * @param graceDays calendar days after the deadline during which late shipments are waited for
 */
public record ServicePolicy(
        Policy policy,
        Optional<String> sourcePack,
        Optional<String> customer,
        Optional<String> shippingMode,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        int graceDays) {

    /** The customer counts for more than the mode, that for more than the pack; then the newer one counts. */
    static final Comparator<ServicePolicy> LEAST_SPECIFIC_FIRST = Comparator.comparing(
                    (ServicePolicy policy) -> policy.customer.isPresent())
            .thenComparing(policy -> policy.shippingMode.isPresent())
            .thenComparing(policy -> policy.sourcePack.isPresent())
            .thenComparing(policy -> policy.validFrom.orElse(LocalDate.MIN));

    public String id() {
        return policy.id();
    }

    boolean covers(Covered order) {
        return isAnyOr(sourcePack, Covered.PACK)
                && isAnyOr(customer, order.customer())
                && (shippingMode.isEmpty() || shippingMode.equals(order.shippingMode()))
                && validFrom.filter(order.orderDate()::isBefore).isEmpty()
                && validTo.filter(order.orderDate()::isAfter).isEmpty();
    }

    private static boolean isAnyOr(Optional<String> wanted, String found) {
        return wanted.isEmpty() || wanted.get().equals(found);
    }
}
