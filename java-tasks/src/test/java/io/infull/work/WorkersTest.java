package io.infull.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(20)
class WorkersTest {

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch running = new CountDownLatch(1);

    @Test
    void givesResultsInTheOrderOfTheTasks() {
        try (Workers workers = started(2)) {
            List<Begun<Integer>> tasks = IntStream.range(0, 50)
                    .mapToObj(number -> workers.begin(() -> number))
                    .toList();
            assertThat(Workers.resultsOf(tasks))
                    .isEqualTo(IntStream.range(0, 50).boxed().toList());
        }
    }

    @Test
    void runsNoMoreTasksAtOnceThanAsked() {
        AtomicInteger atWork = new AtomicInteger();
        try (Workers workers = started(2)) {
            List<Begun<Integer>> tasks = IntStream.range(0, 20)
                    .mapToObj(number -> workers.begin(() -> {
                        int together = atWork.incrementAndGet();
                        Thread.sleep(5);
                        atWork.decrementAndGet();
                        return together;
                    }))
                    .toList();
            assertThat(Workers.resultsOf(tasks)).contains(2).allMatch(together -> together <= 2);
        }
    }

    @Test
    void namesItsThreadsAndGivesThemTheLogContext() {
        MDC.put("run_id", "run-7");
        try (Workers workers = started(1)) {
            assertThat(workers.begin(() -> Thread.currentThread().getName() + " of " + MDC.get("run_id"))
                            .result())
                    .isEqualTo("tester of run-7");
            assertThat(workers.begin(() -> Thread.currentThread().isDaemon()).result())
                    .isTrue();
        } finally {
            MDC.remove("run_id");
        }
    }

    @Test
    void endsEveryTaskBeforeItThrowsTheFirstFailure() {
        AtomicBoolean ended = new AtomicBoolean();
        try (Workers workers = started(2)) {
            List<Begun<Object>> tasks = List.of(
                    failing(workers, new IllegalArgumentException("first")),
                    failing(workers, new IllegalArgumentException("second")),
                    workers.begin(() -> {
                        Thread.sleep(50);
                        ended.set(true);
                        return "done";
                    }));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> Workers.resultsOf(tasks))
                    .withMessage("first");
        }
        assertThat(ended).isTrue();
    }

    @Test
    void wrapsWhatIsNoRuntimeException() {
        try (Workers workers = started(1)) {
            assertThatThrownBy(() -> failing(workers, new IOException("gone")).result())
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(new IOException("gone"));
            Begun<Object> broken = workers.begin(() -> {
                throw new AssertionError("broken");
            });
            assertThatThrownBy(broken::result)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(AssertionError.class);
        }
    }

    @Test
    void interruptsAndDropsTasksWhenItIsClosed() throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        try (Workers workers = started(1)) {
            workers.begin(this::untilInterrupted);
            workers.begin(() -> {
                begun.set(true);
                return "late";
            });
            running.await();
        }
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).isFalse();
    }

    @Test
    void cancelsTheOthersWhenACallerLeavesWithAFailure() throws InterruptedException {
        assertThatThrownBy(() -> {
                    try (Workers workers = started(2)) {
                        workers.begin(this::untilInterrupted);
                        running.await();
                        failing(workers, new IllegalArgumentException("wrong")).result();
                    }
                })
                .hasMessage("wrong");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsWhenTheCallerIsInterrupted() throws InterruptedException {
        try (Workers workers = started(1)) {
            List<Begun<String>> tasks = List.of(workers.begin(this::untilInterrupted), workers.begin(() -> "late"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Workers.resultsOf(tasks))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Interrupted while testing");
            // It stays known that somebody wants this thread to end.
            assertThat(Thread.interrupted()).isTrue();
            running.await();
        }
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void beginsATaskOnceItsInputsHaveEnded() {
        try (Workers workers = started(2)) {
            AtomicBoolean ended = new AtomicBoolean();
            Begun<String> input = workers.begin(() -> {
                Thread.sleep(50);
                ended.set(true);
                return "input";
            });
            assertThat(workers.beginAfter(List.of(input), ended::get).result()).isTrue();
            assertThat(workers.beginAfter(List.<Begun<String>>of(), () -> "no inputs")
                            .result())
                    .isEqualTo("no inputs");
        }
    }

    @Test
    void doesNotBeginATaskWhoseInputFailed() {
        AtomicBoolean begun = new AtomicBoolean();
        try (Workers workers = started(2)) {
            Begun<Object> input = failing(workers, new IllegalArgumentException("no input"));
            Begun<Object> next = workers.beginAfter(List.of(input), () -> {
                begun.set(true);
                return "next";
            });
            Begun<Object> last = workers.beginAfter(List.of(next), () -> "last");
            assertThatThrownBy(last::result)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no input");
        }
        assertThat(begun).isFalse();
    }

    private static Workers started(int atOnce) {
        return Workers.start("tester", atOnce, "testing");
    }

    private static Begun<Object> failing(Workers workers, Exception failure) {
        return workers.begin(() -> {
            throw failure;
        });
    }

    private String untilInterrupted() {
        running.countDown();
        try {
            Thread.sleep(60_000);
            return "slept";
        } catch (InterruptedException e) {
            interrupted.countDown();
            return "interrupted";
        }
    }
}
