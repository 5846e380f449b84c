/**
 * The command {@code transform}: it builds the models that changed into new parts and makes them the candidate.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code ops}, {@code project},
 * {@code project.board}, {@code project.file}, {@code project.sql}, {@code transform.trial}, {@code work}.
 */
package io.infull.transform;
