/**
 * The command {@code test}.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code ops}, {@code quality}, {@code quality.mutation}. The last room of
 * {@code quality}: no other room imports it.
 */
package io.infull.quality.command;
