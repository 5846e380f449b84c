/**
 * Judges order lines by policies, as {@code docs/definitions.md} says it ("Fields of a policy") and in plain Java: the second
 * opinion beside the models. Imports nothing of the other rooms.
 */
package io.infull.generate.policy;
