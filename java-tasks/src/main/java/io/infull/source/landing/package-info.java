/**
 * Files and folders from which exports are read, on a disk or in S3, and where they are archived.
 *
 * <p>Imports: {@code error}, {@code log}, {@code source.bytes}. A room of {@code source}.
 */
package io.infull.source.landing;
