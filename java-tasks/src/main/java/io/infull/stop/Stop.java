package io.infull.stop;

import io.infull.error.ExitCode;
import java.time.Duration;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * Ends this process when a signal asks for it. First connections are closed and unfinished files are deleted. Then each
 * running command reports its end, the innermost first. All of this takes less than three seconds. Then the process
 * ends, whatever its other threads are waiting for.
 */
public final class Stop {

    private static final Duration TO_LET_GO = Duration.ofMillis(1_000);
    private static final Duration TO_REPORT = Duration.ofMillis(1_600);
    private static final Duration BRIEFLY = Duration.ofMillis(1_200);

    private static final Deque<Runnable> HOLDERS = new ConcurrentLinkedDeque<>();
    private static final Deque<Consumer<ExitCode>> REPORTERS = new ConcurrentLinkedDeque<>();

    private static volatile boolean begun;

    private Stop() {}

    /** A registration; closing it removes it. */
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }

    /** From now on a signal stops this process as described above. */
    public static void onSignals() {
        // If another thread calls exit meanwhile, it waits for the hooks and does not change the exit code.
        Runtime.getRuntime().addShutdownHook(new Thread(Stop::endAll, "stop"));
    }

    /** @param action runs on another thread than the command, and must not wait for the command */
    public static Registration releasing(Runnable action) {
        return registered(HOLDERS, action);
    }

    /** @param words gets the exit code of the process, on another thread than that of the command */
    public static Registration reporting(Consumer<ExitCode> words) {
        return registered(REPORTERS, words);
    }

    /** Runs an action that may take too long. The caller continues in time for the other actions. */
    public static void briefly(Runnable action) {
        within(BRIEFLY, List.of(action));
    }

    /**
     * Whether the process is stopping. Work that fails now may fail because of the stop, and is not reported as a
     * failure of its own.
     */
    public static boolean hasBegun() {
        return begun;
    }

    // After a normal end nothing is registered any more, and this does nothing.
    private static void endAll() {
        begun = true;
        ExitCode exitCode = Signals.exitCode();
        within(TO_LET_GO, List.copyOf(HOLDERS));
        within(TO_REPORT, List.of(() -> REPORTERS.forEach(words -> words.accept(exitCode))));
    }

    private static <T> Registration registered(Deque<T> all, T one) {
        all.addFirst(one);
        return () -> {
            // A command that fails because of the stop does not report it; the stop does.
            if (!begun) {
                all.removeFirstOccurrence(one);
            }
        };
    }

    private static void within(Duration patience, Collection<Runnable> actions) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Thread> threads = actions.stream().map(Stop::started).toList();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread started(Runnable action) {
        Thread thread = new Thread(action, "stop");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
