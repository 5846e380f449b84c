package io.infull.load;

/** Where a number has its sign. */
enum MinusPlace {
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
