package io.infull.load;

/** What a JSON value is. CSV knows only text. */
enum JsonKind {
    STRING("a string"),
    INTEGER("an integer number"),
    DECIMAL("a decimal number"),
    BOOLEAN("true or false");

    private final String description;

    JsonKind(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
