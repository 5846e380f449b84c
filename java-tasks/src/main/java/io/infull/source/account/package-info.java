/**
 * The account of a file: how many records were read, loaded, rejected and so on, with a sum of their hashes for
 * each fate.
 *
 * <p>Imports: {@code log}. A room of {@code source}.
 */
package io.infull.source.account;
