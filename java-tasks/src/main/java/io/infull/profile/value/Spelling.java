package io.infull.profile.value;

/** In which kind of value a field has its numbers. */
public enum Spelling {
    /** CSV has only text, and a form of numbers is declared where it is not the plain one. */
    TEXT,
    /** Texts of JSON are read as numbers only where a form is declared, the plain one too. */
    JSON_TEXT,
    /** JSON says how its numbers are spelled, whatever is declared. */
    JSON_NUMBER
}
