package io.infull.metabase;

import tools.jackson.databind.JsonNode;

/** Metabase's REST API. Answers are what the server returned; a missing node where it returned nothing. */
interface Api {

    JsonNode get(String path);

    JsonNode post(String path, JsonNode body);

    JsonNode put(String path, JsonNode body);
}
