package io.infull.project;

/** What the yml says about a column. Both texts are empty when it says nothing. */
public record ColumnNote(String name, String dataType, String description) {}
