package io.infull.metabase;

import io.infull.error.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import picocli.CommandLine.Option;

/** Where Metabase is. There is no password option: command lines are visible to every user of a machine. */
final class MetabaseOptions {

    static final String PASSWORD = "INFULL_METABASE_PASSWORD";

    @Option(
            names = "--url",
            descriptionKey = "INFULL_METABASE_URL",
            paramLabel = "URL",
            description = "Where Metabase is, like http://localhost:3000.")
    private String url;

    @Option(
            names = "--user",
            descriptionKey = "INFULL_METABASE_USER",
            paramLabel = "EMAIL",
            description = "Administrator to log in as; made when Metabase is new. The password is read from "
                    + "INFULL_METABASE_PASSWORD or the file below.")
    private String user;

    @Option(
            names = "--password-file",
            descriptionKey = "INFULL_METABASE_PASSWORD_FILE",
            paramLabel = "FILE",
            description = "File whose first line is the administrator's password, for mounted secrets.")
    private Path passwordFile;

    @Option(
            names = "--wait",
            descriptionKey = "INFULL_METABASE_WAIT",
            defaultValue = "120",
            paramLabel = "SECONDS",
            description = "How long Metabase may take to start (default: ${DEFAULT-VALUE}).")
    private int waitSeconds;

    /** Adds what is missing or malformed to the problems; the settings are valid only when there are none. */
    Settings read(Map<String, String> variables, Problems problems) {
        Optional<String> password = password(variables, problems).filter(text -> !text.isBlank());
        StringJoiner missing = new StringJoiner(", ", "Missing settings: ", "").setEmptyValue("");
        addIfMissing(missing, "INFULL_METABASE_URL", Optional.ofNullable(url));
        addIfMissing(missing, "INFULL_METABASE_USER", Optional.ofNullable(user));
        addIfMissing(missing, PASSWORD, password);
        if (missing.length() > 0) {
            problems.add(missing + ". Set them in the environment; .env.example names them all");
        }
        if (waitSeconds < 0) {
            problems.add("INFULL_METABASE_WAIT is " + waitSeconds + ": expected seconds, 0 or more");
        }
        return new Settings(address(problems), user, password.orElse(""), Duration.ofSeconds(waitSeconds));
    }

    private static void addIfMissing(StringJoiner missing, String name, Optional<String> value) {
        if (value.isEmpty()) {
            missing.add(name);
        }
    }

    // The message does not repeat the value, because it may contain a password.
    private URI address(Problems problems) {
        URI blank = URI.create("");
        if (url == null) {
            return blank;
        }
        if (!url.matches("https?://[^@?#\\s]+")) {
            problems.add(
                    "INFULL_METABASE_URL is no address of a server: expected http://host:port without credentials");
            return blank;
        }
        try {
            return URI.create(url.replaceFirst("/+$", ""));
        } catch (IllegalArgumentException e) {
            problems.add("INFULL_METABASE_URL is no URL: " + e.getCause().getMessage());
            return blank;
        }
    }

    private Optional<String> password(Map<String, String> variables, Problems problems) {
        if (passwordFile == null) {
            return Optional.ofNullable(variables.get(PASSWORD));
        }
        try {
            return Files.readString(passwordFile).lines().findFirst();
        } catch (IOException e) {
            problems.add("Cannot read the password file " + passwordFile + " (INFULL_METABASE_PASSWORD_FILE)");
            return Optional.of("unreadable");
        }
    }

    /**
     * Where Metabase is, and which user creates the dashboard.
     *
     * @param url without a slash at its end
     * @param user the e-mail address of an administrator; when Metabase is new, that of the first one, who is then created
     * @param patience how long Metabase may take to start
     */
    record Settings(URI url, String user, String password, Duration patience) {

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
