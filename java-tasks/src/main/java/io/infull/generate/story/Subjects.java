package io.infull.generate.story;

/** How many there are of those to whom something may happen. */
public record Subjects(int customers, int products, int carriers, int warehouses) {}
