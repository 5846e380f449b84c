/**
 * The command {@code generate}: it writes made-up landing files, and a truth file with the results that they must give.
 * The same plan and seed give the same bytes.
 *
 * <p>Imports: {@code cli}, {@code error}, {@code generate.file}, {@code generate.order}, {@code generate.plan},
 * {@code generate.truth}, {@code log}.
 */
package io.infull.generate;
