package io.infull.generate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void hasTheDefaultOfEveryRateLeftOut() {
        Rates rates = Rates.defaults().with(Rate.SPLIT, 0.5);
        assertThat(rates.of(Rate.SPLIT)).isEqualTo(0.5);
        assertThat(rates.of(Rate.CANCELLED)).isEqualTo(0.02);
    }

    @Test
    void refusesSharesOutsideZeroToOneAllAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rates(Map.of(Rate.CANCELLED, -0.1, Rate.SPLIT, 1.5)))
                .withMessage("Cannot generate with these rates: expected cancelled from 0 to 1 but found -0.1; "
                        + "expected split from 0 to 1 but found 1.5");
    }

    @Test
    void refusesAShareThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.defaults().with(Rate.EARLY, Double.NaN))
                .withMessage("Cannot generate with these rates: expected early from 0 to 1 but found NaN");
    }

    @Test
    void refusesToShareOutCustomersTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.defaults().with(Rate.LATE_CUSTOMERS, 0.8))
                .withMessage("Cannot generate with these rates: expected [both-customers, late-customers, "
                        + "short-customers] to be at most 1 together but found [0.1, 0.8, 0.15]");
    }

    @Test
    void acceptsSharesThatAddUpToOneInDecimals() {
        Rates rates = new Rates(Map.of(Rate.BOTH_CUSTOMERS, 0.1, Rate.LATE_CUSTOMERS, 0.7, Rate.SHORT_CUSTOMERS, 0.2));
        assertThat(rates.of(Rate.LATE_CUSTOMERS)).isEqualTo(0.7);
    }

    @Test
    void findsARateByTheNameThatPeopleWrite() {
        assertThat(Arrays.stream(Rate.values()).map(Rate::label).map(Rate::labelled))
                .containsExactly(Rate.values());
    }

    @Test
    void offersTheKnownRatesForAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.labelled("spilt"))
                .withMessageStartingWith("Unknown rate 'spilt'. Known rates: [both-customers, cancelled, early, ")
                .withMessageEndingWith(
                        ", under-moq, unreadable-order-rows, unreadable-shipment-rows, without-contract]");
    }

    @Test
    void listsRatesInOrder() {
        assertThat(Rate.values()).isSortedAccordingTo(Comparator.comparing(Rate::label));
    }
}
