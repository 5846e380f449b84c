package io.infull.source.number;

/** Where a number has its sign. */
public enum MinusPlace {
    leading,
    trailing,
    either;

    boolean isLeading() {
        return this != trailing;
    }

    boolean isTrailing() {
        return this != leading;
    }
}
