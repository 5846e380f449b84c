package io.infull.testing;

import io.infull.Main;
import io.infull.cli.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command line printed and how it ended, run in this JVM with an environment of its own. */
public record CommandRun(int exitCode, String output) {

    /** A day after the generated data ends. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:00:00Z"), ZoneOffset.UTC);

    public static CommandRun of(Map<String, String> variables, Object... words) {
        return at(CLOCK, variables, words);
    }

    public static CommandRun at(Clock clock, Map<String, String> variables, Object... words) {
        Map<String, String> withJson = new HashMap<>(variables);
        withJson.putIfAbsent("INFULL_LOG_FORMAT", "json");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        String[] texts = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int exitCode =
                Main.createCommandLine(new Environment(withJson, clock, stream)).execute(texts);
        return new CommandRun(exitCode, output.toString(StandardCharsets.UTF_8));
    }

    /** Log events with this name, in order. */
    public List<JsonNode> events(String name) {
        return output.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(event -> event.path("event").asString("").equals(name))
                .toList();
    }

    /** The last line: the result of the command. */
    public JsonNode result() {
        return JsonMapper.shared()
                .readTree(output.lines().reduce((first, second) -> second).orElse("{}"));
    }

    public String message() {
        return result().path("message").asString();
    }
}
