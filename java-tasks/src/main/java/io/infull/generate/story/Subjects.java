package io.infull.generate.story;

/**
 * How many products, customers, carriers and warehouses there are that an event may affect.
 *
 * @param patientCustomer index of the customer that does not accept early goods; the plan may have no such customer
 */
public record Subjects(int customers, int products, int carriers, int warehouses, int patientCustomer) {}
