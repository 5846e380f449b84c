package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The modules of the pages: folders are ordered, each imports only from itself and those before it, and none in a circle. */
class PageModulesTest {

    private static final String ROOT = "java-tasks/src/main/web/";
    private static final List<String> FOLDERS = List.of("base", "data", "stats", "page", "parts", "views", "");
    private static final Pattern IMPORT = Pattern.compile("from \"(\\.[^\"]+)\"|import\\(\"(\\.[^\"]+)\"\\)");

    @Test
    void foldersImportOnlyFromThoseBeforeThem() {
        imports().forEach((module, imported) -> assertThat(imported)
                .as(module + " imports from a folder that comes after its own in " + FOLDERS)
                .allSatisfy(other -> assertThat(rank(other)).isLessThanOrEqualTo(rank(module))));
    }

    @Test
    void noModulesImportEachOtherInACircle() {
        Map<String, Set<String>> left = imports();
        int before;
        do {
            before = left.size();
            // What imports nothing that is left cannot be in a circle.
            Set<String> rest = new HashSet<>(left.keySet());
            left.values().removeIf(imported -> imported.stream().noneMatch(rest::contains));
        } while (left.size() < before);
        assertThat(left.keySet())
                .as("Modules that import each other in a circle, and those that import such a module. Cut the circle")
                .isEmpty();
    }

    @Test
    void everyModuleIsUsed() {
        Map<String, Set<String>> imports = imports();
        Set<String> used = imports.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(imports.keySet().stream().filter(module -> !used.contains(module)))
                .as("Modules that no other one imports")
                .containsExactly("main.js");
    }

    private static int rank(String module) {
        return FOLDERS.indexOf(module.contains("/") ? module.substring(0, module.indexOf('/')) : "");
    }

    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (Path file : SourceTree.files(ROOT, ".*\\.js")) {
            String module = SourceTree.place(file).substring(ROOT.length());
            imports.put(
                    module,
                    IMPORT.matcher(SourceTree.text(file))
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .map(name -> Path.of(module)
                                    .resolveSibling(name)
                                    .normalize()
                                    .toString())
                            .collect(Collectors.toSet()));
        }
        return imports;
    }
}
