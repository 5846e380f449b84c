package io.infull.source.json;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds in a document what says that it is one page of several: names that OData, JSON:API, HAL, Shopify, NetSuite, Stripe and
 * others use for the place of the next one. A member without a value, or with false, says that there is none.
 */
final class NextPage {

    /** In small letters, without signs. */
    private static final Set<String> NAMES = Set.of(
            "odatanextlink",
            "nextlink",
            "next",
            "nextpage",
            "nextpageurl",
            "nextpagetoken",
            "nexttoken",
            "nextcursor",
            "nexturl",
            "hasmore",
            "hasnext",
            "hasnextpage");

    /** Members whose members are looked at, too. */
    private static final Set<String> AROUND = Set.of(
            "links", "paging", "pagination", "pageinfo", "page", "meta", "metadata", "responsemetadata", "cursor");

    private NextPage() {}

    /** The member that names a next page, with its value; empty when none does. */
    static Optional<String> in(String name, JsonNode value) {
        String plain = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        if (NAMES.contains(plain)) {
            return isThere(value) ? Optional.of(name + ": " + shown(value)) : Optional.empty();
        }
        if (!AROUND.contains(plain) || !value.isContainer()) {
            return Optional.empty();
        }
        // JSON:API and HAL name members; FHIR and NetSuite have a list of links, each with its relation.
        for (JsonNode link : value) {
            if (value.isArray()
                    && link.path("rel")
                            .asString(link.path("relation").asString(""))
                            .equals("next")) {
                return Optional.of(name + ": " + shown(link));
            }
        }
        return value.properties().stream()
                .flatMap(member -> in(member.getKey(), member.getValue()).stream())
                .findFirst();
    }

    private static boolean isThere(JsonNode value) {
        if (value.isNull() || value.isContainer()) {
            return value.isContainer() && !value.isEmpty();
        }
        return !value.asString("").isBlank() && !value.asString("").equals("false");
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 100 ? text.substring(0, 100) + "\u2026" : text;
    }
}
