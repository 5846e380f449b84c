/**
 * The command {@code report}: it prints the published KPIs as text, CSV or JSON, and writes the command center.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code ops}, {@code project.kpi}, {@code site}.
 */
package io.infull.report;
