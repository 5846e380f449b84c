/**
 * Landing files to {@code raw.*}: each file once, whole or not at all, and every line of it accounted for. A contract
 * (a YAML file in {@code sql/sources}) says what a file looks like and which raw tables it feeds.
 */
package io.infull.load;
