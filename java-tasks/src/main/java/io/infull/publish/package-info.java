/**
 * The commands {@code publish} and {@code rollback}: they change which publication readers see.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code ops}, {@code project.file},
 * {@code site}.
 */
package io.infull.publish;
