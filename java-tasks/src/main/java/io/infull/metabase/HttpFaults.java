package io.infull.metabase;

import io.infull.error.BadConfiguration;
import io.infull.error.InFullException;
import io.infull.error.TransientFault;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The only place that turns refusals of Metabase into our exceptions. */
final class HttpFaults {

    private static final int LONGEST = 400;

    private final URI url;
    private final List<String> secrets;

    HttpFaults(URI url, List<String> secrets) {
        this.url = url;
        this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    /** There was no answer. */
    TransientFault silence(Exception e) {
        return new TransientFault(
                "Cannot reach Metabase at " + url + ": " + masked(String.valueOf(said(e))) + ". Try again later.", e);
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    BadConfiguration gibberish(String request, JacksonException e) {
        return new BadConfiguration(
                "What answers " + request + " at " + url + " is no Metabase: expected JSON. Check INFULL_METABASE_URL",
                e);
    }

    /** @param text the body of the answer */
    InFullException refusal(String request, int status, String text) {
        String found = "Metabase at " + url + " answered " + status + " to " + request + ": " + reason(text);
        if (status >= 500 || status == 429) {
            return new TransientFault(found + ". Try again later.");
        }
        return new BadConfiguration(found + ". " + advice(request, status));
    }

    private static String advice(String request, int status) {
        if (status == 401 || request.startsWith("POST /api/session")) {
            return "Check INFULL_METABASE_USER and INFULL_METABASE_PASSWORD";
        }
        if (status == 403) {
            return "INFULL_METABASE_USER has to be an administrator";
        }
        if (request.contains("/api/database")) {
            return "Check INFULL_DB_URL, INFULL_DB_USER and INFULL_DB_PASSWORD, as Metabase uses them";
        }
        if (request.startsWith("POST /api/setup")) {
            return "Metabase wants an e-mail address as INFULL_METABASE_USER, and a password that has a digit and is "
                    + "not a common one";
        }
        return "Is this release of Metabase one that docs/metabase.md names?";
    }

    // Metabase describes an error as text, or in fields named message, error or errors.
    private String reason(String answer) {
        String text = answer;
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            text = Stream.of("message", "error", "errors", "specific-errors")
                    .map(json::path)
                    .filter(field -> !field.isMissingNode() && !field.isNull())
                    .map(field -> field.isString() ? field.asString() : field.toString())
                    .collect(Collectors.joining(" "));
            text = text.isEmpty() ? answer : text;
        } catch (JacksonException e) {
            text = answer;
        }
        text = masked(text.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", ""));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        return masked;
    }
}
