/**
 * Writes the KPI command center: static pages that show the published marts. All data are read in one snapshot.
 *
 * <p>Imports: {@code db}, {@code error}, {@code log}, {@code project}, {@code project.board}, {@code project.kpi},
 * {@code project.sql}.
 * {@code report}, {@code publish} and {@code run} use it.
 */
package io.infull.site;
