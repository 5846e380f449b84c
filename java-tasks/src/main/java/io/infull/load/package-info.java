/**
 * Loads landing files into {@code raw.*}: each file once, completely or not at all, with every line accounted for. A
 * contract (a YAML file in {@code sql/sources}) says what a file looks like and which raw tables it feeds.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code ops}, {@code project}, {@code work}.
 */
package io.infull.load;
