/**
 * The command {@code demo}: it starts a PostgreSQL server of its own, gives other commands as a person would type them,
 * and checks what they do.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code generate.plan}, {@code log}.
 */
package io.infull.demo;
