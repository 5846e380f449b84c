/**
 * Orders with their lines and shipments, drawn day by day from a {@code Scenario}, and what load leaves of an order that has
 * unreadable rows.
 *
 * <p>Imports: {@code generate.master}, {@code generate.plan}, {@code generate.policy}, {@code generate.story}.
 */
package io.infull.generate.order;
