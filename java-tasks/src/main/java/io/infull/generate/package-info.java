/**
 * The command {@code generate}: it writes made-up landing files, and a truth file with the results that they must give.
 * The same plan and seed give the same bytes.
 *
 * <p>Imports: {@code cli}, {@code error}, {@code generate.policy}, {@code generate.story}, {@code log},
 * {@code project.freshness}, {@code stop}.
 */
package io.infull.generate;
