package io.infull.generate.master;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The contract terms for a customer and a product on one day.
 *
 * @param terms those in force (if there are several, those with the latest start); else those that ended last; else
 *     none
 */
public record Agreement(ContractState state, Optional<Contract> terms) {

    /** @param contracts of one customer and product, by start */
    static Agreement on(LocalDate date, List<Contract> contracts) {
        Contract inForce = null;
        Contract ended = null;
        int countInForce = 0;
        for (Contract contract : contracts) {
            if (contract.isInForceOn(date)) {
                inForce = contract;
                countInForce++;
            }
            if (contract.hasEndedBefore(date)) {
                ended = contract;
            }
        }
        if (inForce != null) {
            return new Agreement(
                    countInForce > 1 ? ContractState.OVERLAP : ContractState.IN_FORCE, Optional.of(inForce));
        }
        return new Agreement(
                ended == null ? ContractState.NO_CONTRACT : ContractState.EXPIRED, Optional.ofNullable(ended));
    }
}
