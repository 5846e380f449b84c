/**
 * Dimensions, and the selects that are made from the definitions of KPIs.
 *
 * <p>Imports: {@code db}, {@code error}, {@code project.file}, {@code project.sql}. A room of {@code project}.
 */
package io.infull.project.kpi;
