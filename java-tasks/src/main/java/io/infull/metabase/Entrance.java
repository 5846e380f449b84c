package io.infull.metabase;

import io.infull.error.TransientFault;
import io.infull.log.Event;
import io.infull.log.Progress;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Waits for Metabase, creates its first administrator if there is none, and logs in. */
final class Entrance {

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpApi http;
    private final MetabaseOptions.Settings settings;

    Entrance(HttpApi http, MetabaseOptions.Settings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** Returns when Metabase is healthy. Throws TransientFault when it is not healthy in time. */
    void await() {
        long patience = settings.patience().toNanos();
        long startedAt = System.nanoTime();
        String state = state();
        try (Progress progress = Progress.start(
                "wait for Metabase", "seconds", settings.patience().toSeconds())) {
            while (!state.isEmpty()) {
                if (System.nanoTime() - startedAt >= patience) {
                    throw new TransientFault("Metabase at " + settings.url() + " is not ready after "
                            + settings.patience().toSeconds() + " s: " + state
                            + ". Check INFULL_METABASE_URL, or try again later.");
                }
                pause();
                progress.advance(PAUSE.toSeconds());
                state = state();
            }
        }
    }

    // Empty when it is healthy.
    private String state() {
        try {
            HttpApi.Reply reply = http.reply("GET", "/api/health", BodyPublishers.noBody());
            return reply.isGood() ? "" : "GET /api/health answers " + reply.status();
        } catch (IOException e) {
            return "nothing answers there";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault("Stopped while waiting for Metabase. Try again later.", e);
        }
    }

    /** The token for creating the first administrator; empty when there is one already. */
    String setupToken() {
        JsonNode properties = http.get("/api/session/properties");
        boolean isSetUp = properties.path("has-user-setup").asBoolean(false);
        return isSetUp ? "" : properties.path("setup-token").asString("");
    }

    void setUp(String token) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("token", token);
        body.putObject("user")
                .put("email", settings.user())
                .put("password", settings.password())
                .put("first_name", "InFull")
                .put("last_name", "Administrator");
        body.putObject("prefs").put("site_name", "InFull").put("site_locale", "en");
        http.use(http.post("/api/setup", body).path("id").asString());
        LOG.atInfo()
                .addKeyValue("event", Event.ADMINISTRATOR_MADE)
                .addKeyValue("user", settings.user())
                .log("Made the first administrator {}", settings.user());
    }

    void logIn() {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("username", settings.user()).put("password", settings.password());
        http.use(http.post("/api/session", body).path("id").asString());
    }
}
