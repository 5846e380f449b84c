/**
 * Judges order lines by policies, as {@code docs/definitions.md} says ("Fields of a policy"), in plain Java. It is the second
 * opinion beside the models.
 *
 * <p>Imports: {@code project.freshness}.
 */
package io.infull.generate.policy;
