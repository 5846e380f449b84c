package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.Unreadable;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are there and give nothing. Whoever may read everything, as root, sees the same with a folder in their place. */
class UnreadableFilesTest {

    @TempDir
    private Path folder;

    @Test
    void namesACheckThatCannotBeRead() {
        ProjectFolder project = ProjectFolder.small(folder).write("tests/closed.sql/inside", "");
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Cannot read " + project.file("tests/closed.sql") + ": Is a directory");
    }

    @Test
    void namesAYmlThatCannotBeRead() {
        ProjectFolder project = ProjectFolder.small(folder).write("models/marts/closed.yml/inside", "");
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("Cannot read " + project.file("models/marts/closed.yml"))
                .hasMessageEndingWith("Is a directory");
    }

    @Test
    void saysWhoMayNotRead() {
        assertThat(Unreadable.problem(Path.of("sql/tests"), new AccessDeniedException("sql/tests")))
                .isEqualTo("Cannot read sql/tests: permission denied. Let user " + System.getProperty("user.name")
                        + " read it, and enter the folders above it");
    }
}
