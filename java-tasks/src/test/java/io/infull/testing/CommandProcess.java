package io.infull.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command in a process of its own, as a scheduler starts it, to be stopped by a real signal. */
public final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private CommandProcess(Process process) {
        this.process = process;
        this.reader = new Thread(() -> process.inputReader().lines().forEach(lines::add), "output-of-" + process.pid());
        reader.start();
    }

    public static CommandProcess start(Map<String, String> variables, Object... words) {
        try {
            return new CommandProcess(builder(variables, words).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a user without any rights; see there who may. */
    public static CommandProcess start(OtherUser user, Map<String, String> variables, Object... words) {
        try {
            return new CommandProcess(builder(user.launcher(), user.classPath(), variables, words)
                    .directory(user.home().toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both streams are one, in JSON lines. */
    public static ProcessBuilder builder(Map<String, String> variables, Object... words) {
        return builder(List.of(), System.getProperty("java.class.path"), variables, words);
    }

    private static ProcessBuilder builder(
            List<String> launcher, String classPath, Map<String, String> variables, Object... words) {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "io.infull.Main"));
        Arrays.stream(words).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        builder.environment().put("INFULL_LOG_FORMAT", "json");
        return builder;
    }

    /** @param signal by its short name, like TERM */
    public void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns when it has printed the line. Fails when it ends without, or when a minute has passed. */
    public void awaitLine(String line) throws InterruptedException {
        await(line, Duration.ofMinutes(1), line::equals);
    }

    /** The same for the first log event of this name. Waits for three minutes, as a whole run may precede it. */
    public void awaitEvent(String event) throws InterruptedException {
        await(event, Duration.ofMinutes(3), line -> line.contains("\"event\":\"" + event + "\""));
    }

    private void await(String what, Duration patience, Predicate<String> isIt) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (lines.stream().noneMatch(isIt)) {
            if (!reader.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("Ended or waited without '" + what + "':\n" + String.join("\n", lines));
            }
            Thread.sleep(10);
        }
    }

    /** Its exit code. Fails when it is still there after the patience. */
    public int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Still alive after " + patience + ":\n" + String.join("\n", lines));
        }
        reader.join();
        return process.exitValue();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public JsonNode lastLine() {
        return JsonMapper.shared().readTree(lines.get(lines.size() - 1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
