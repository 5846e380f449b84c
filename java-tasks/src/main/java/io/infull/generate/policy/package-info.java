/**
 * Judges order lines by policies in plain Java, as {@code docs/definitions.md} defines them ("Fields of a policy"). It is a
 * second implementation beside the models, so that each can be compared with the other.
 *
 * <p>Imports: {@code project}. Only {@code generate} uses it.
 */
package io.infull.generate.policy;
