/**
 * Reads the folder {@code sql}: models, checks, contracts of freshness, boards and reference data. It finds what each
 * model reads, and orders the models by that. All problems are reported together.
 *
 * <p>Imports: {@code db}, {@code error}, {@code project.file}, {@code project.freshness}, {@code project.kpi},
 * {@code project.sql}.
 */
package io.infull.project;
