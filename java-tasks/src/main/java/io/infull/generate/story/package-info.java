/**
 * The events of the generated time, such as a strike, and whom they affect. They are drawn before the first order.
 * Customers and products are known here by their index only.
 *
 * <p>Imports: none. Only {@code generate} uses it.
 */
package io.infull.generate.story;
