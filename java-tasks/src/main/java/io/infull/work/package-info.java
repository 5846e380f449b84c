/**
 * Runs tasks side by side. The caller decides what a task does.
 *
 * <p>Imports: {@code log}.
 */
package io.infull.work;
