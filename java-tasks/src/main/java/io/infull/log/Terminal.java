package io.infull.log;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person is watching. */
public final class Terminal {

    private Terminal() {}

    public static boolean isAttached() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    // From Java 22 on there is a console even in a pipe, and isTerminal() must be asked. Before, a console was always a
    // terminal.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unexpected) {
            return false;
        }
    }
}
