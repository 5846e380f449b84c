/**
 * The entrance: {@code Main} and the list of its commands. Every task of the pipeline is a subcommand.
 *
 * <p>Imports: {@code cli}, {@code demo}, {@code generate}, {@code load}, {@code load.rejects}, {@code metabase},
 * {@code migrate}, {@code profile}, {@code publish}, {@code quality.command}, {@code report}, {@code run},
 * {@code status}, {@code stop}, {@code transform}.
 */
package io.infull;
