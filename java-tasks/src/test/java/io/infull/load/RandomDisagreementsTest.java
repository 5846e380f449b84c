package io.infull.load;

import io.infull.source.csv.CsvDisagreement;
import io.infull.source.csv.CsvExplanation;
import io.infull.source.csv.RandomCsv;
import io.infull.source.value.Mutation;
import io.infull.source.value.RandomValues;
import io.infull.source.value.ValueDisagreement;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** Also where files and values are random, we know why others read them in another way. */
class RandomDisagreementsTest {

    private static final String[] TAKEN_BY_OTHERS = {
        "true",
        "f",
        "yes",
        "today",
        "NaN",
        "infinity",
        "2024-01-31 BC",
        "1-FEB-2024",
        "2024-01-31 12:30",
        "1e2",
        "0x1F",
        "1_000",
        "+15",
        "+1.5",
        ".5",
        "5.",
        "1.005",
        " 15",
        "15 ",
        "15.0",
        "1000000000000000000"
    };

    private static final TestWarehouse WAREHOUSE = TestServer.get().createWarehouse();

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void areExplainedInFiles(@ForAll("files") String text) {
        Set<CsvDisagreement> met = CsvExplanation.of(text, WAREHOUSE.database());
        met.forEach(reason -> Statistics.label("reasons").collect(reason));
        Statistics.label("agreement").collect(met.isEmpty());
        Statistics.label("agreement").coverage(seen -> {
            seen.check(true).percentage(share -> share > 5);
            seen.check(false).percentage(share -> share > 5);
        });
        EnumSet<CsvDisagreement> frequent = EnumSet.complementOf(EnumSet.of(CsvDisagreement.END_MARKER));
        Statistics.label("reasons")
                .coverage(seen -> frequent.forEach(reason -> seen.check(reason).count(count -> count > 0)));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void areExplainedInValues(@ForAll("values") String value) {
        for (String type : ValueDisagreement.TYPES.keySet()) {
            ValueDisagreement.about(value, type, WAREHOUSE.database()).forEach(Statistics.label("reasons")::collect);
        }
        Statistics.label("reasons").coverage(seen -> Stream.of(ValueDisagreement.values())
                .forEach(reason -> seen.check(reason).count(count -> count > 0)));
    }

    @Provide
    static Arbitrary<String> files() {
        return RandomCsv.files();
    }

    @Provide
    static Arbitrary<String> values() {
        Arbitrary<String> some = Arbitraries.oneOf(
                RandomValues.any(),
                RandomValues.dates(),
                Arbitraries.of(TAKEN_BY_OTHERS),
                Arbitraries.of(TAKEN_BY_OTHERS),
                Arbitraries.of(TAKEN_BY_OTHERS));
        Arbitrary<Mutation> slip = Mutation.of("0123456789.,-+eE_xob/:T Zntfy\t\"\\");
        return Combinators.combine(some, slip, Arbitraries.of(true, false))
                .as((value, change, slips) -> slips ? change.apply(value) : value)
                .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0);
    }
}
