package io.infull.metabase;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A Metabase without its pages: judges every request by the contract, keeps state, and answers as Metabase does. */
final class StubMetabase implements AutoCloseable {

    static final String USER = "admin@infull.local";
    static final String PASSWORD = "correct-horse-7-battery";

    private static final Pattern PLACE = Pattern.compile("/api/(\\w+)(?:/(\\d+))?(?:/(\\w+))?");
    private static final String TOKEN = "6f8c0ec4-0d2f-4a6c-9d8c-setup";
    private static final String SESSION = "2f1f1c52-3c0b-4c53-8d2f-session";

    static {
        // The server of the JDK waits 40 ms with each answer otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    final StubCards cards = new StubCards();
    final StubDashboards dashboards = new StubDashboards(cards.shelf);
    final StubCollections collections = new StubCollections(cards.shelf, dashboards.shelf);
    final StubWarehouses warehouses = new StubWarehouses();
    /** Requests that are still answered with 503, as while it starts. */
    int startingFor;

    private final ApiContract contract = new ApiContract();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private Optional<String> administrator = Optional.empty();
    private boolean isLoggedIn;

    StubMetabase() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests that change something, sessions apart, like {@code PUT /api/card/101}. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    void forgetWrites() {
        writes.clear();
    }

    /** What requests did that the contract does not allow. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    boolean isLoggedIn() {
        return isLoggedIn;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode answer;
        int status = 200;
        try {
            answer = judged(exchange, body);
        } catch (Shelf.Refusal e) {
            status = e.status();
            answer = JsonMapper.shared().createObjectNode().put("message", e.getMessage());
        }
        byte[] bytes = answer.isMissingNode() ? new byte[0] : answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(bytes.length == 0 ? 204 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode judged(HttpExchange exchange, String body) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        List<String> found = contract.violations(method, path, query, body);
        violations.addAll(found);
        if (!found.isEmpty()) {
            throw new Shelf.Refusal(400, String.join("; ", found));
        }
        JsonNode sent =
                body.isEmpty() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
        Optional<JsonNode> open = withoutSession(method + " " + path, sent);
        if (open.isPresent()) {
            return open.get();
        }
        if (!SESSION.equals(exchange.getRequestHeaders().getFirst("X-Metabase-Session")) || !isLoggedIn) {
            throw new Shelf.Refusal(401, "Unauthenticated");
        }
        if (!method.equals("GET") && !path.equals("/api/session")) {
            writes.add(method + " " + path);
        }
        return withSession(method, path, query, sent);
    }

    private Optional<JsonNode> withoutSession(String request, JsonNode body) {
        return switch (request) {
            case "GET /api/health" -> Optional.of(health());
            case "GET /api/session/properties" -> Optional.of(properties());
            case "POST /api/setup" -> Optional.of(setUp(body));
            case "POST /api/session" -> Optional.of(logIn(body));
            default -> Optional.empty();
        };
    }

    private JsonNode health() {
        if (startingFor > 0) {
            startingFor--;
            throw new Shelf.Refusal(503, "initializing");
        }
        return JsonMapper.shared().createObjectNode().put("status", "ok");
    }

    private JsonNode properties() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("has-user-setup", administrator.isPresent())
                .put("setup-token", administrator.isPresent() ? null : TOKEN)
                .put("site-name", "InFull");
    }

    private JsonNode setUp(JsonNode body) {
        if (administrator.isPresent() || !body.path("token").asString().equals(TOKEN)) {
            throw new Shelf.Refusal(403, "The /api/setup route can only be used to create the first user");
        }
        JsonNode user = body.path("user");
        administrator = Optional.of(
                user.path("email").asString() + " " + user.path("password").asString());
        return session();
    }

    private JsonNode logIn(JsonNode body) {
        String who =
                body.path("username").asString() + " " + body.path("password").asString();
        if (administrator.filter(who::equals).isEmpty()) {
            throw new Shelf.Refusal(401, "Password did not match stored password.");
        }
        return session();
    }

    private JsonNode session() {
        isLoggedIn = true;
        return JsonMapper.shared().createObjectNode().put("id", SESSION);
    }

    private JsonNode withSession(String method, String path, String query, JsonNode body) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            throw new Shelf.Refusal(404, "API endpoint does not exist.");
        }
        long id = place.group(2) == null ? 0 : Long.parseLong(place.group(2));
        return switch (method + " " + path.replaceAll("\\d+", ":id")) {
            case "DELETE /api/session" -> {
                isLoggedIn = false;
                yield MissingNode.getInstance();
            }
            case "GET /api/database" -> warehouses.list();
            case "POST /api/database" -> warehouses.create(body);
            case "PUT /api/database/:id" -> warehouses.update(id, body);
            case "GET /api/database/:id/healthcheck" -> warehouses.health(id);
            case "GET /api/collection" -> collections.list();
            case "POST /api/collection" -> collections.create(body);
            case "PUT /api/collection/:id" -> collections.update(id, body);
            case "GET /api/collection/:id/items" -> collections.items(id, query);
            case "GET /api/card" -> archivedCards(query);
            case "POST /api/card" -> cards.create(body);
            case "GET /api/card/:id" -> cards.shelf.get(id).deepCopy();
            case "PUT /api/card/:id" -> cards.update(id, body);
            case "POST /api/dashboard" -> dashboards.create(body);
            case "GET /api/dashboard/:id" -> dashboards.get(id);
            case "PUT /api/dashboard/:id" -> dashboards.update(id, body);
            default -> throw new Shelf.Refusal(404, "API endpoint does not exist.");
        };
    }

    private JsonNode archivedCards(String query) {
        boolean isArchived = query.equals("f=archived");
        return JsonMapper.shared()
                .createArrayNode()
                .addAll(cards.shelf.all().stream()
                        .filter(card -> card.path("archived").asBoolean() == isArchived)
                        .map(card -> (JsonNode) card.deepCopy())
                        .toList());
    }
}
