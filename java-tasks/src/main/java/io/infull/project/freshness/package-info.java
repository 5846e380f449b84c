/**
 * Declared limits of age for sources, in days or working days.
 *
 * <p>Imports: {@code db}, {@code error}, {@code project.file}. A room of {@code project}.
 */
package io.infull.project.freshness;
