/**
 * Loads landing files into {@code raw.*}: each file once, completely or not at all, with every line accounted for. A
 * contract (a YAML file in {@code sql/sources}) says what a file looks like and which raw tables it feeds.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code load.file}, {@code log}, {@code ops},
 * {@code source.account}, {@code source.binding}, {@code source.contract}, {@code source.landing}, {@code work}.
 */
package io.infull.load;
