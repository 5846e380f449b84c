package io.infull.log;

/** JSON for machines, readable lines for people; auto chooses text when a terminal is attached. */
public enum LogFormat {
    auto,
    json,
    text;

    public boolean isJson(boolean terminalAttached) {
        return this == json || (this == auto && !terminalAttached);
    }
}
