/**
 * The gate: it runs all checks on the candidate and decides whether it may be published. The command {@code test} is in
 * the room {@code quality.command}.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code ops}, {@code project},
 * {@code project.file}, {@code project.sql}, {@code quality.change}, {@code quality.column},
 * {@code quality.freshness}, {@code work}.
 */
package io.infull.quality;
