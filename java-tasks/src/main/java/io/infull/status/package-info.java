/**
 * The command {@code status}: what is published, what waits to be published, which files were loaded, and how old the
 * data is.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code ops}.
 */
package io.infull.status;
