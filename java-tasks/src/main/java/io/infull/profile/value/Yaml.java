package io.infull.profile.value;

import io.infull.log.Printable;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes YAML that people can read and that has one meaning only. */
public final class Yaml {

    private Yaml() {}

    /** A single word as it is, and other text in double quotes, which YAML reads as JSON does. */
    public static String text(String value) {
        boolean plain =
                value.matches("[A-Za-z_][A-Za-z0-9_.]*") && !value.matches("(?i)true|false|null|yes|no|on|off|y|n|nan");
        return plain ? value : JsonMapper.shared().writeValueAsString(value);
    }

    public static String list(List<String> values) {
        return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The text as one line. */
    public static String comment(String text) {
        return "# " + Printable.of(text);
    }
}
