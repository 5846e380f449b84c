/**
 * The files of a project: models with their yml, reference data, and the layers that they belong to.
 *
 * <p>Imports: {@code db}, {@code error}. A room of {@code project}.
 */
package io.infull.project.file;
