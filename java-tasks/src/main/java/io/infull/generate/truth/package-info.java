/**
 * The results that the generated files must give, counted from the orders in plain Java: the second opinion beside the SQL.
 *
 * <p>Imports: {@code generate.master}, {@code generate.order}, {@code generate.plan}, {@code generate.policy},
 * {@code generate.story}.
 */
package io.infull.generate.truth;
