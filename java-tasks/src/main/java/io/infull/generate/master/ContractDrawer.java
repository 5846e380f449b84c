package io.infull.generate.master;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import java.time.LocalDate;
import java.util.List;

/** Draws the contracts of one customer and product. */
final class ContractDrawer {
    private static final List<Integer> MOQS = List.of(20, 50, 100, 200);
    private final GenerationPlan plan;
    private final Dice dice;

    ContractDrawer(GenerationPlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    /** By start. */
    List<Contract> draw(Product product, ContractKind kind) {
        return switch (kind) {
            case EXPIRING -> List.of(contract(product, beforePlan(), inPlan(30, 70)));
            case NONE -> List.of();
            case OVERLAPPING ->
                List.of(
                        contract(product, beforePlan(), inPlan(60, 90)),
                        contract(product, inPlan(10, 40), afterPlan()));
            case RENEWED -> renewed(product, inPlan(30, 70));
            case STARTING -> List.of(contract(product, inPlan(30, 70), afterPlan()));
            case STEADY -> List.of(contract(product, beforePlan(), afterPlan()));
        };
    }

    private List<Contract> renewed(Product product, LocalDate lastDay) {
        return List.of(contract(product, beforePlan(), lastDay), contract(product, lastDay.plusDays(1), afterPlan()));
    }

    private Contract contract(Product product, LocalDate start, LocalDate end) {
        long agreedPrice = Math.round(product.listPrice() * dice.between(85, 105) / 100.0);
        return new Contract(agreedPrice, dice.oneOf(MOQS), start, end);
    }

    private LocalDate beforePlan() {
        return plan.firstDay().minusDays(dice.between(30, 400));
    }

    private LocalDate inPlan(int fromPercent, int toPercent) {
        return plan.firstDay().plusDays((long) plan.days() * dice.between(fromPercent, toPercent) / 100);
    }

    private LocalDate afterPlan() {
        return plan.asOfDate().plusDays(dice.between(30, 365));
    }
}
