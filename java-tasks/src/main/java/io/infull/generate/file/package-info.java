/**
 * The landing files: one writer per file, and files that are unfinished or bad on purpose.
 *
 * <p>Imports: {@code generate.master}, {@code generate.order}, {@code generate.plan}, {@code generate.policy},
 * {@code generate.stock}, {@code stop}.
 */
package io.infull.generate.file;
