package io.infull.faults;

import io.infull.testing.TestWarehouse;
import java.net.URI;

/** Ways to a warehouse that are not the straight one. */
final class TestUrls {

    private TestUrls() {}

    static String with(TestWarehouse warehouse, String parameters) {
        String url = warehouse.settings().url();
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }

    static URI uri(TestWarehouse warehouse) {
        return URI.create(warehouse.settings().url().substring("jdbc:".length()));
    }
}
