package io.infull.quality.mutation;

import io.infull.error.BadConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code mutations.yml} of a SQL project.
 *
 * @param idle checks that no mutation needs to make fail
 */
record Mutations(List<Mutation> mutations, List<Idle> idle) {

    /** A check that nothing made fail, and the reason why it is kept. */
    record Idle(String check, String because) {}

    Mutations {
        mutations = List.copyOf(mutations);
        idle = idle == null ? List.of() : List.copyOf(idle);
    }

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Throws BadConfiguration when there is no such file, or when it cannot be read. */
    static Mutations read(Path sqlDir) {
        Path file = sqlDir.resolve("mutations.yml");
        if (!Files.isRegularFile(file)) {
            throw new BadConfiguration("No mutations in " + sqlDir + ": expected mutations.yml with a list of them");
        }
        try {
            return MAPPER.readValue(file, Mutations.class);
        } catch (JacksonException e) {
            throw new BadConfiguration("Cannot read " + file + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Some of them, always the same ones for the same seed; all if there are not enough. */
    List<Mutation> drawn(int number, long seed) {
        List<Mutation> shuffled = new ArrayList<>(mutations);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().limit(number).toList();
    }
}
