package io.infull.quality.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.ContractPage;
import org.junit.jupiter.api.Test;

class ContractAgeTest {

    @Test
    void warnsAfterAsManyDaysAsTheDocumentSays() {
        assertThat(ContractPage.read().rows("freshness").get("warn_after").cell("Meaning"))
                .contains("without it after " + FreshnessRule.USUAL + ",");
    }
}
