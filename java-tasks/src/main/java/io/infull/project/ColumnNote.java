package io.infull.project;

/** Texts of the yml about a column. Both are empty when there are none. */
public record ColumnNote(String name, String dataType, String description) {}
