package io.infull.metabase;

import tools.jackson.databind.JsonNode;

/** Metabase's REST API. Methods return what the server returned, or a missing node when it returned nothing. */
interface Api {

    JsonNode get(String path);

    JsonNode post(String path, JsonNode body);

    JsonNode put(String path, JsonNode body);
}
