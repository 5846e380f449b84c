/**
 * Customers, products and contracts: what is there before the first order.
 *
 * <p>Imports: {@code generate.plan}, {@code generate.story}.
 */
package io.infull.generate.master;
