package io.infull.project;

/**
 * Another figure of the same order lines that stands beside the one of a card.
 *
 * @param tile that has it, with a series per definition
 * @param series the definition
 */
public record Alternative(String tile, String series) {}
