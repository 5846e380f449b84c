/**
 * The state of the pipeline in the schema {@code ops}: command runs, publications, manifests, versions of raw tables,
 * and the cleaner that drops old parts.
 *
 * <p>Imports: {@code db}, {@code error}, {@code log}.
 */
package io.infull.ops;
