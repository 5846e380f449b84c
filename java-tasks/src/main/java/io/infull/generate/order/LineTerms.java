package io.infull.generate.order;

import io.infull.generate.master.Agreement;
import io.infull.generate.master.Contract;
import io.infull.generate.master.Product;
import io.infull.generate.plan.Dice;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;

/** Draws quantity and price of an order line. They follow its contract, or deviate from it at the rates of the plan. */
final class LineTerms {
    private final Rates rates;
    private final Dice dice;

    LineTerms(Rates rates, Dice dice) {
        this.rates = rates;
        this.dice = dice;
    }

    int quantity(Agreement agreement) {
        if (!agreement.state().isCovered()) {
            return dice.between(2, 40) * 5;
        }
        int moq = agreement.terms().orElseThrow().moq();
        if (dice.chance(rates.of(Rate.UNDER_MOQ))) {
            return dice.between(moq / 5, moq - 1);
        }
        return moq + dice.between(0, 20) * 5;
    }

    /**
     * In cents. Without a contract it is the list price; after the end of a contract it is the price that was agreed.
     */
    long unitPrice(Agreement agreement, Product product) {
        long usual = agreement.terms().map(Contract::agreedPrice).orElse((long) product.listPrice());
        if (!agreement.state().isCovered()) {
            return usual;
        }
        if (dice.chance(rates.of(Rate.PRICE_OVER))) {
            return usual + difference(usual);
        }
        // a share of the remaining lines, so that the share of all lines is the given one
        if (dice.chance(rates.of(Rate.PRICE_UNDER) / (1 - rates.of(Rate.PRICE_OVER)))) {
            return usual - difference(usual);
        }
        return usual;
    }

    private long difference(long price) {
        return Math.max(1, price * dice.between(1, 10) / 100);
    }
}
