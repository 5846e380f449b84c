package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.binding.ContractSchema;
import io.infull.testing.CommandRun;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An unknown file, the contract that is proposed for it, and what that contract loads. */
final class ProfileFixture {

    private final TestWarehouse warehouse;
    private final Path sqlDir;
    private final Path landing;

    ProfileFixture(TestWarehouse warehouse, Path folder) {
        this.warehouse = warehouse;
        this.sqlDir = folder.resolve("sql");
        this.landing = folder.resolve("landing");
        try {
            Files.createDirectories(landing);
            Files.createDirectories(sqlDir.resolve("sources/test"));
            TestServer.copyMigrations(sqlDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(landing.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandRun profile(Path file, String... more) {
        List<Object> words = new ArrayList<>(List.of("profile", file));
        words.addAll(List.of(more));
        return CommandRun.of(variables(), words.toArray());
    }

    /** Saves the proposal, edited as its comments ask for, and loads the file with it. */
    CommandRun loadAsProposed(Path file, UnaryOperator<String> edit) {
        String contract = edit.apply(profile(file).output());
        assertThat(ContractSchema.violations(contract)).isEmpty();
        save(contract);
        try {
            if (!file.getParent().equals(landing)) {
                Files.copy(file, landing.resolve(file.getFileName()));
            }
            return load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(String contract) {
        String source = contract.lines()
                .filter(line -> line.startsWith("source: "))
                .findFirst()
                .orElseThrow()
                .substring("source: ".length());
        try {
            Files.writeString(sqlDir.resolve("sources/test/" + source + ".yml"), contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandRun load() {
        return CommandRun.of(variables(), "load");
    }

    /** Profiles all files, into the pack that {@link #load} reads. */
    CommandRun profileFolder() {
        return CommandRun.of(variables(), "profile", landing, "--pack", "test");
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", sqlDir.toString());
        variables.put("INFULL_LANDING", landing.toString());
        variables.put("INFULL_PACK", "test");
        return variables;
    }
}
