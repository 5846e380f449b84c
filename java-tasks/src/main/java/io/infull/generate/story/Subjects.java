package io.infull.generate.story;

/**
 * How many there are of those to whom something may happen.
 *
 * @param patientCustomer index of the customer that takes nothing long before its day; there need be none
 */
public record Subjects(int customers, int products, int carriers, int warehouses, int patientCustomer) {}
