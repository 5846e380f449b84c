package io.infull.db;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes names and literals that are part of a statement's text, where PostgreSQL allows no parameter. */
public final class Names {

    private Names() {}

    /** {@code a"b} becomes {@code "a""b"}. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    public static String quotedList(Collection<String> identifiers) {
        return identifiers.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }

    /** {@code a'b} becomes {@code 'a''b'}; standard_conforming_strings is on since PostgreSQL 9.1. */
    public static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
