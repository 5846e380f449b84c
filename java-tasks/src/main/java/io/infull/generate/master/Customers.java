package io.infull.generate.master;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Identifiers;
import io.infull.generate.plan.Quota;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the customers: name, city, archetype and targets. */
public final class Customers {
    private static final List<String> CITIES = List.of(
            "Austin",
            "Baton Rouge",
            "Corpus Christi",
            "Dallas",
            "El Paso",
            "Fort Worth",
            "Houston",
            "New Orleans",
            "San Antonio",
            "Shreveport");
    private static final List<String> PLACES = List.of(
            "Bayou", "Bluebonnet", "Cedar", "Gulf", "Harbor", "Lone Star", "Mesa", "Pecan", "Prairie", "Rio Grande");
    private static final List<String> TRADES =
            List.of("Catering", "Clinics", "Diners", "Foods", "Hospitality", "Hotels", "Markets", "Supply, Inc.");

    private Customers() {}

    public static List<Customer> draw(GenerationPlan plan) {
        Dice dice = new Dice(plan.seed(), "customers");
        List<Archetype> archetypes =
                new Quota<>(archetypeShares(plan.rates()), Archetype.HEALTHY).deal(plan.customers(), dice);
        return IntStream.range(0, plan.customers())
                .mapToObj(index -> draw(index, archetypes.get(index), dice))
                .toList();
    }

    private static Map<Archetype, Double> archetypeShares(Rates rates) {
        return new EnumMap<>(Map.of(
                Archetype.BOTH, rates.of(Rate.BOTH_CUSTOMERS),
                Archetype.LATE, rates.of(Rate.LATE_CUSTOMERS),
                Archetype.SHORT, rates.of(Rate.SHORT_CUSTOMERS)));
    }

    private static Customer draw(int index, Archetype archetype, Dice dice) {
        int onTimeTarget = dice.between(85, 97);
        int inFullTarget = dice.between(85, 97);
        int otifTarget = Math.min(onTimeTarget, inFullTarget) - dice.between(2, 8);
        return new Customer(
                index,
                Identifiers.customer(index + 1L),
                name(index),
                CITIES.get(index % CITIES.size()),
                archetype,
                new Customer.Targets(onTimeTarget, inFullTarget, otifTarget));
    }

    /**
     * A different name for each customer. When all places are used, the next trade follows; when all trades are used, a
     * number is added.
     */
    private static String name(int index) {
        int round = index / PLACES.size();
        String name = PLACES.get(index % PLACES.size()) + " " + TRADES.get(round % TRADES.size());
        int sameName = round / TRADES.size();
        return sameName == 0 ? name : name + " " + (sameName + 1);
    }
}
