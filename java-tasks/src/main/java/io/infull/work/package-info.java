/**
 * Runs tasks in parallel on a few threads. What a task does is the business of its caller.
 *
 * <p>Imports: {@code log}.
 */
package io.infull.work;
