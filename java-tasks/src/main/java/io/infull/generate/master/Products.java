package io.infull.generate.master;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Identifiers;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the products: six categories, each in its variants. */
public final class Products {
    private static final List<String> CATEGORIES =
            List.of("Bags", "Cups", "Cutlery", "Gloves", "Straws", "Wipes and Towels");
    private static final List<String> VARIANTS =
            List.of("Basic", "Bulk", "Clear", "Compostable", "Heavy Duty", "Large", "Medium", "Premium", "Small", "XL");

    private Products() {}

    public static List<Product> draw(GenerationPlan plan) {
        Dice dice = new Dice(plan.seed(), "products");
        return IntStream.range(0, plan.products())
                .mapToObj(index -> draw(index, dice))
                .toList();
    }

    private static Product draw(int index, Dice dice) {
        String category = CATEGORIES.get(index % CATEGORIES.size());
        int round = index / CATEGORIES.size();
        String variant = VARIANTS.get(round % VARIANTS.size());
        int series = round / VARIANTS.size();
        String name = series == 0 ? category + " " + variant : category + " " + variant + " " + (series + 1);
        return new Product(index, Identifiers.product(index + 1L), name, category, dice.between(200, 4_000));
    }
}
