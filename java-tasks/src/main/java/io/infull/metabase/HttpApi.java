package io.infull.metabase;

import io.infull.error.TransientFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Metabase over HTTP. A request that the server refuses throws one of our exceptions; every secret in its message is
 * masked.
 */
final class HttpApi implements Api, AutoCloseable {

    /** The answer of the server. */
    record Reply(int status, String text) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /** During some requests Metabase tries a connection to the warehouse, which takes long. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

    private final URI url;
    private final HttpFaults faults;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private Optional<String> session = Optional.empty();

    /** @param secrets texts that no message may contain */
    HttpApi(URI url, List<String> secrets) {
        this.url = url;
        this.faults = new HttpFaults(url, secrets);
    }

    /** From now on all requests use this session. */
    void use(String newSession) {
        session = Optional.of(newSession);
    }

    @Override
    public JsonNode get(String path) {
        return answer("GET", path, BodyPublishers.noBody());
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return answer("POST", path, BodyPublishers.ofString(body.toString()));
    }

    @Override
    public JsonNode put(String path, JsonNode body) {
        return answer("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    /** Returns any answer of the server. Throws IOException when there is none. */
    Reply reply(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body);
        session.ifPresent(key -> request.header("X-Metabase-Session", key));
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault("Stopped while Metabase was asked. Try again later.", e);
        }
    }

    private JsonNode answer(String method, String path, BodyPublisher body) {
        Reply reply;
        try {
            reply = reply(method, path, body);
        } catch (IOException e) {
            throw faults.silence(e);
        }
        if (!reply.isGood()) {
            throw faults.refusal(method + " " + path, reply.status(), reply.text());
        }
        try {
            return reply.text().isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(reply.text());
        } catch (JacksonException e) {
            throw faults.gibberish(method + " " + path, e);
        }
    }

    /** Ends the session, which would otherwise live for two weeks. */
    @Override
    public void close() {
        try {
            if (session.isPresent()) {
                reply("DELETE", "/api/session", BodyPublishers.noBody());
            }
        } catch (IOException e) {
            // A failure here is ignored: the work is done or has failed already.
            session = Optional.empty();
        }
    }
}
