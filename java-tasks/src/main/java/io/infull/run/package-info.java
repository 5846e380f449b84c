/**
 * The command {@code run}: load, transform, test and publish in one process, under one writer lock.
 *
 * <p>Imports: {@code cli}, {@code error}, {@code load}, {@code log}, {@code ops}, {@code publish}, {@code quality},
 * {@code load.file}, {@code report}, {@code site}, {@code transform}.
 */
package io.infull.run;
