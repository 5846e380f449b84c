package io.infull.cli;

import io.infull.db.DatabaseSettings;
import io.infull.error.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine.Option;

/** Where the warehouse is. There is no password option: command lines are visible to every user of a machine. */
public final class DatabaseOptions {

    static final String PASSWORD = "INFULL_DB_PASSWORD";

    @Option(
            names = "--db-url",
            descriptionKey = "INFULL_DB_URL",
            paramLabel = "URL",
            description = "JDBC URL of the warehouse, like jdbc:postgresql://localhost:5432/infull.")
    String url;

    @Option(
            names = "--db-user",
            descriptionKey = "INFULL_DB_USER",
            paramLabel = "NAME",
            description = "User to log in as. The password is read from INFULL_DB_PASSWORD or the file below.")
    String user;

    @Option(
            names = "--db-password-file",
            descriptionKey = "INFULL_DB_PASSWORD_FILE",
            paramLabel = "FILE",
            description = "File whose first line is the password, for mounted secrets.")
    Path passwordFile;

    /** Adds what is missing or malformed to the problems; the settings are valid only when there are none. */
    public DatabaseSettings read(Map<String, String> variables, Problems problems) {
        String password = password(variables, problems);
        StringJoiner missing = new StringJoiner(", ", "Missing settings: ", "").setEmptyValue("");
        addIfMissing(missing, "INFULL_DB_URL", url);
        addIfMissing(missing, "INFULL_DB_USER", user);
        addIfMissing(missing, PASSWORD, password);
        if (missing.length() > 0) {
            problems.add(missing + ". Set them in the environment; .env.example names them all");
        }
        if (url != null) {
            checkUrl(problems);
        }
        return new DatabaseSettings(url, user, password);
    }

    private static void addIfMissing(StringJoiner missing, String name, String value) {
        if (value == null || value.isBlank()) {
            missing.add(name);
        }
    }

    // The message does not repeat the value, because it may contain a password.
    private void checkUrl(Problems problems) {
        if (!url.startsWith("jdbc:postgresql:")) {
            problems.add("INFULL_DB_URL is not a PostgreSQL JDBC URL: expected jdbc:postgresql://host:5432/database");
            return;
        }
        if (url.contains("password=") || url.contains("@")) {
            problems.add("INFULL_DB_URL holds credentials: expected jdbc:postgresql://host:5432/database. "
                    + "Put them into INFULL_DB_USER and " + PASSWORD);
        }
    }

    private String password(Map<String, String> variables, Problems problems) {
        if (passwordFile == null) {
            return variables.get(PASSWORD);
        }
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException e) {
            problems.add("Cannot read the password file " + passwordFile + " (INFULL_DB_PASSWORD_FILE)");
            return "unreadable";
        }
    }
}
