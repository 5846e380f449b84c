package io.infull.profile;

import io.infull.log.Printable;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes what people may read and YAML cannot mistake. */
final class Yaml {

    private Yaml() {}

    /** A word as it is, all else in double quotes, which YAML reads as JSON does. */
    static String text(String value) {
        boolean plain =
                value.matches("[A-Za-z_][A-Za-z0-9_.]*") && !value.matches("(?i)true|false|null|yes|no|on|off|y|n|nan");
        return plain ? value : JsonMapper.shared().writeValueAsString(value);
    }

    static String list(List<String> values) {
        return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** One line, whatever the text holds. */
    static String comment(String text) {
        return "# " + Printable.of(text);
    }
}
