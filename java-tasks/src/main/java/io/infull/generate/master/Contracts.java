package io.infull.generate.master;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Quota;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import io.infull.generate.story.EventKind;
import io.infull.generate.story.Story;
import io.infull.generate.story.StoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The contracts of every customer and product. */
public final class Contracts {
    private final int products;
    private final List<List<Contract>> byPair;

    private Contracts(int products, List<List<Contract>> byPair) {
        this.products = products;
        this.byPair = byPair;
    }

    public static Contracts draw(GenerationPlan plan, List<Product> products, Story story) {
        Dice dice = new Dice(plan.seed(), "contracts");
        int pairs = plan.customers() * plan.products();
        List<ContractKind> kinds = new Quota<>(kindShares(plan.rates()), ContractKind.STEADY).deal(pairs, dice);
        ContractDrawer drawer = new ContractDrawer(plan, dice);
        List<List<Contract>> byPair = new ArrayList<>(pairs);
        for (int pair = 0; pair < pairs; pair++) {
            List<Contract> drawn = drawer.draw(products.get(pair % products.size()), kinds.get(pair));
            for (StoryEvent gap : story.of(EventKind.PRICE_LIST_RAN_OUT, pair / products.size())) {
                drawn = drawn.stream()
                        .flatMap(contract -> contract.without(gap.from(), gap.to()))
                        .sorted(Comparator.comparing(Contract::start))
                        .toList();
            }
            byPair.add(drawn);
        }
        return new Contracts(products.size(), byPair);
    }

    /** By start. */
    public List<Contract> between(Customer customer, Product product) {
        return byPair.get(customer.index() * products + product.index());
    }

    public Agreement on(LocalDate date, Customer customer, Product product) {
        return Agreement.on(date, between(customer, product));
    }

    private static Map<ContractKind, Double> kindShares(Rates rates) {
        return new EnumMap<>(Map.of(
                ContractKind.EXPIRING, rates.of(Rate.EXPIRING_CONTRACTS),
                ContractKind.NONE, rates.of(Rate.WITHOUT_CONTRACT),
                ContractKind.OVERLAPPING, rates.of(Rate.OVERLAPPING_CONTRACTS),
                ContractKind.RENEWED, rates.of(Rate.RENEWED_CONTRACTS),
                ContractKind.STARTING, rates.of(Rate.STARTING_CONTRACTS)));
    }
}
