package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where COPY into a typed column takes another value than we do, or one that we do not, we know why. */
@DatabaseTest
class ValueDisagreementTest {

    private static final Map<String, ValueType> TYPES = new TreeMap<>(Map.of(
            "bigint",
            IntegerType.ofColumn("bigint"),
            "numeric(12,2)",
            new DecimalType(12, 2),
            "date",
            DateType.of(List.of()),
            "boolean",
            new BooleanType(List.of("true"), List.of("false"))));

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
        List<String> unexplained = new ArrayList<>();
        for (Map.Entry<String, ValueType> type : TYPES.entrySet()) {
            for (String value :
                    Stream.concat(OddValues.all().stream(), MORE.stream()).toList()) {
                Optional<String> ours = Optional.ofNullable(
                                value.isEmpty() ? null : type.getValue().canonical(value))
                        .flatMap(canonical -> copied(canonical, type.getKey(), warehouse));
                if (!value.isEmpty() && !ours.equals(copied(value, type.getKey(), warehouse))) {
                    List<ValueDisagreement> reasons = Stream.of(ValueDisagreement.values())
                            .filter(reason -> reason.explains(value))
                            .toList();
                    met.addAll(reasons);
                    if (reasons.isEmpty()) {
                        unexplained.add(type.getKey() + " " + value);
                    }
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(met).isEqualTo(EnumSet.allOf(ValueDisagreement.class));
    }

    private static Optional<String> copied(String value, String type, TestWarehouse warehouse) {
        return CsvPeer.copied('"' + value.replace("\"", "\"\"") + '"', type, warehouse.database());
    }
}
