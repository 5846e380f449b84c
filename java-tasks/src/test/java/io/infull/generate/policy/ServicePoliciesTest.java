package io.infull.generate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePoliciesTest {

    /** As docs/definitions.md says it: customer before shipping mode before pack, both ends of the validity included. */
    @ParameterizedTest
    @CsvSource({
        "C0001,        , 2026-01-15, default",
        "C0001,        , 2026-03-31, default",
        "C0001,        , 2026-04-01, april",
        "C0001,        , 2026-04-30, april",
        "C0001,        , 2026-05-01, default",
        "C0001, express, 2026-04-15, express",
        "C0002,        , 2026-04-15, customer",
        "C0002, freight, 2026-04-15, customer",
        "C0002, express, 2026-04-15, customer_express",
        "C0004, express, 2026-03-31, delivery_window",
        "C0004, express, 2026-04-01, express",
        "C0001, parcel , 2026-01-31, parcel",
        "C0001, parcel , 2026-02-01, parcel_of_pack",
        "C0001, freight, 2026-04-14, freight",
        "C0001, freight, 2026-04-15, freight_newer",
        "C0001, unknown, 2026-05-15, default",
    })
    void theMostSpecificOneDecides(String customer, String mode, LocalDate orderDate, String expected) {
        ServicePolicy chosen = ServicePolicyList.read().of(new Covered(customer, Optional.ofNullable(mode), orderDate));
        assertThat(chosen.id()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"default, 7", "express, 3", "freight, 45"})
    void hasItsOwnGraceOrThatOfAllOthers(String policy, int days) {
        assertThat(ServicePolicyList.read().inOrder())
                .filteredOn(found -> found.id().equals(policy))
                .extracting(ServicePolicy::graceDays)
                .containsExactly(days);
    }
}
