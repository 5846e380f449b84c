package io.infull.source.value;

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
