/**
 * Ends a command when a signal asks for it: statements are cancelled, transactions are rolled back, unfinished files
 * are deleted.
 *
 * <p>Imports: {@code error}.
 */
package io.infull.stop;
