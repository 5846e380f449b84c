package io.infull.generate.order;

import io.infull.generate.master.Contracts;
import io.infull.generate.master.Customer;
import io.infull.generate.master.Customers;
import io.infull.generate.master.DeliveryWindow;
import io.infull.generate.master.Product;
import io.infull.generate.master.Products;
import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.story.Story;
import io.infull.generate.story.Subjects;
import java.util.List;

/** Customers, products, contracts and events: everything that is fixed before the first order is drawn. */
public record Scenario(
        GenerationPlan plan, List<Customer> customers, List<Product> products, Contracts contracts, Story story) {

    public static Scenario draw(GenerationPlan plan) {
        List<Product> products = Products.draw(plan);
        Story story = story(plan);
        return new Scenario(plan, Customers.draw(plan), products, Contracts.draw(plan, products, story), story);
    }

    private static Story story(GenerationPlan plan) {
        Subjects subjects = new Subjects(
                plan.customers(),
                plan.products(),
                ShipmentPlanner.CARRIERS.size(),
                ShipmentPlanner.WAREHOUSES.size(),
                DeliveryWindow.CUSTOMER);
        return plan.story()
                ? Story.draw(plan.firstDay(), plan.days(), subjects, new Dice(plan.seed(), "story")::between)
                : Story.none();
    }
}
