package io.infull.log;

import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.slf4j.MDC;

/**
 * Creates daemon threads whose log lines have the same run and command as those of the thread that created this
 * factory.
 */
public final class ContextThreads implements ThreadFactory {

    private final String name;
    private final Map<String, String> context;

    private ContextThreads(String name, Map<String, String> context) {
        this.name = name;
        this.context = context;
    }

    public static ContextThreads named(String name) {
        Map<String, String> current = MDC.getCopyOfContextMap();
        return new ContextThreads(name, current == null ? Map.of() : current);
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    MDC.setContextMap(context);
                    work.run();
                },
                name);
        thread.setDaemon(true);
        return thread;
    }
}
