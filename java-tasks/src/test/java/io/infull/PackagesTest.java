package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every package says in its package-info.java what it is for. */
class PackagesTest {

    private static final String MAIN = "java-tasks/src/main/java/io/infull";

    @Test
    void describesEveryPackage() {
        List<String> undescribed = packages().stream()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(SourceTree::place)
                .toList();
        assertThat(undescribed)
                .as("Write a package-info.java for each of these: what the package is for, and what it may import")
                .isEmpty();
    }

    private static List<Path> packages() {
        return SourceTree.files(MAIN, ".*\\.java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }
}
