package io.infull.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where COPY into a typed column takes a value that we reject, or the other way round, we know why. */
@DatabaseTest
class ValueDisagreementTest {

    private static final List<String> MORE = List.of(
            "1.005",
            "+1.5",
            "yesterday",
            "epoch",
            "20240131",
            "2024-01-31 BC",
            "tru",
            "on",
            "1.",
            "-.5",
            "1e2",
            "0b101");

    @Test
    void isExplained(TestWarehouse warehouse) {
        Set<ValueDisagreement> met = EnumSet.noneOf(ValueDisagreement.class);
        List<String> values = Stream.concat(OddValues.all().stream(), MORE.stream())
                .filter(value -> !value.isEmpty())
                .toList();
        for (String type : ValueDisagreement.TYPES.keySet()) {
            values.forEach(value -> met.addAll(ValueDisagreement.about(value, type, warehouse.database())));
        }
        assertThat(met).isEqualTo(EnumSet.allOf(ValueDisagreement.class));
    }
}
