/**
 * Finds figures that changed since the last publication although their period was settled.
 *
 * <p>Imports: {@code db}. A room of {@code quality}.
 */
package io.infull.quality.change;
