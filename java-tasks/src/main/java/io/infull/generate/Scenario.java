package io.infull.generate;

import java.util.List;

/** Who orders what, under which contracts: all that is settled before the first order. */
record Scenario(GenerationPlan plan, List<Customer> customers, List<Product> products, Contracts contracts) {

    static Scenario draw(GenerationPlan plan) {
        List<Product> products = Products.draw(plan);
        return new Scenario(plan, Customers.draw(plan), products, Contracts.draw(plan, products));
    }
}
