package io.infull.project.board;

/**
 * Another figure of the same order lines, shown beside that of a card.
 *
 * @param tile the tile that has it, with one series per definition
 * @param series the series, which is a definition
 */
public record Alternative(String tile, String series) {}
