package io.infull.stop;

import io.infull.error.ExitCode;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Takes note of which signal ends the process, because only its exit code tells, and only after the end. The classes
 * for that are no part of Java, though every JDK has them in jdk.unsupported: they are called by reflection.
 */
final class Signals {

    /** A terminal that hangs up asks as politely as a scheduler does. */
    private static final Map<String, ExitCode> EXIT_CODES =
            Map.of("HUP", ExitCode.TERMINATED, "INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED);

    private static volatile ExitCode exitCode = ExitCode.TERMINATED;

    private Signals() {}

    static void endTheProcess() {
        EXIT_CODES.forEach(Signals::handle);
    }

    /** Of the signal that came; of SIGTERM where that is not known. */
    static ExitCode exitCode() {
        return exitCode;
    }

    private static void handle(String name, ExitCode wanted) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object exit = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        exitCode = wanted;
                        System.exit(wanted.number());
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), exit);
        } catch (ReflectiveOperationException | IllegalArgumentException unknown) {
            // Without a handler of ours, the one of the JVM ends the process in the same way.
            return;
        }
    }
}
