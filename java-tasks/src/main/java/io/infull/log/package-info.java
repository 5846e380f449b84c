/**
 * Log events, their formats, and the progress of long steps.
 *
 * <p>Imports: {@code stop}.
 */
package io.infull.log;
