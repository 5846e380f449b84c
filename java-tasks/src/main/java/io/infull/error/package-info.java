/**
 * Exit codes, the kinds of failure, and the form of their messages. Every other package may use it.
 *
 * <p>Imports: none.
 */
package io.infull.error;
