/**
 * Stock and production that fit the orders: each day's stock of a product, and the batches that fill it up.
 *
 * <p>Imports: {@code generate.master}, {@code generate.order}, {@code generate.plan}, {@code generate.story}.
 */
package io.infull.generate.stock;
