package io.infull.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.infull.db.Names;
import io.infull.error.Problems;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the select of what contracts say about rows of a negative quantity: a row per pack and raw table. It reads no
 * table, so that a mended contract changes what the rows are without a new load.
 */
final class DeclaredReturns {

    /** The value of {@code union_of} by which a model asks for this list. */
    static final String PATTERN = "sources/*.negative_quantities";

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Contract(List<Target> targets) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Target(String table, String negativeQuantities) {}

    private final Map<String, String> states = new TreeMap<>();
    private final Problems problems;

    private DeclaredReturns(Problems problems) {
        this.problems = problems;
    }

    static String of(Path sqlDir, Problems problems) {
        DeclaredReturns declared = new DeclaredReturns(problems);
        ProjectFiles.listed(sqlDir.resolve("sources"), "").stream()
                .filter(Files::isDirectory)
                .forEach(declared::read);
        return declared.select();
    }

    private void read(Path pack) {
        for (Path file : ProjectFiles.listed(pack, ".yml")) {
            YamlFiles.read(file, Contract.class, problems)
                    .filter(contract -> contract.targets() != null)
                    .ifPresent(contract -> contract.targets().stream()
                            .filter(target -> target.negativeQuantities() != null)
                            .forEach(target -> add(pack.getFileName().toString(), target, file)));
        }
    }

    private void add(String pack, Target target, Path file) {
        String key = Names.literal(pack) + " as source_pack, " + Names.literal(target.table());
        String other = states.putIfAbsent(key, target.negativeQuantities());
        if (other != null && !other.equals(target.negativeQuantities())) {
            problems.add("negative_quantities of raw." + target.table() + " in " + file + ": expected " + other
                    + ", as another contract of the pack says, but found " + target.negativeQuantities()
                    + ". A row does not say from which contract it is: say the same in both");
        }
    }

    private String select() {
        return states.isEmpty()
                ? "select cast(null as text) as source_pack, cast(null as text) as raw_table, "
                        + "cast(null as text) as return_state where false"
                : states.entrySet().stream()
                        .map(state -> "select " + state.getKey() + " as raw_table, " + Names.literal(state.getValue())
                                + " as return_state")
                        .collect(Collectors.joining("\nunion all\n"));
    }
}
