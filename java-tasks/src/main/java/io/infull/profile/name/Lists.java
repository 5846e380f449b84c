package io.infull.profile.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lists of names and words, which people extend. */
public final class Lists {

    private Lists() {}

    /** The content of a YAML file beside this class. */
    public static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream yaml = Lists.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readValue(yaml, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
