package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.cli.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** House rules that a compiler does not know. Each failure lists the places and says how to mend them. */
class ConventionsTest {

    /** Passwords have no option, because command lines are visible to every user of a machine. */
    private static final List<String> PASSWORDS = List.of("INFULL_DB_PASSWORD", "INFULL_METABASE_PASSWORD");

    private static final String COMMAND_PACKAGES =
            "generate|load|metabase|migrate|profile|transform|quality|publish|report|status";
    private static final String MAIN = "java-tasks/src/main/java/io/infull/";
    private static final Pattern SETTING = Pattern.compile("(INFULL_[A-Z0-9_]+)=(.*)");
    private static final Pattern JDBC = Pattern.compile("\\b(?:java\\.sql|javax\\.sql|org\\.postgresql)\\.");
    // Folders of somebody's own. Paths inside containers, and the engine's socket, are the same everywhere.
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.}*])/(?:home|root|Users|work|mnt)/\\w|\\b[A-Z]:\\\\");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");

    @Test
    void namesEverySettingInEnvExample() {
        List<String> settings = SourceTree.lines(SourceTree.file(".env.example")).stream()
                .map(SETTING::matcher)
                .filter(Matcher::matches)
                .map(setting -> setting.group(1))
                .toList();
        TreeSet<String> expected = new TreeSet<>(PASSWORDS);
        commands().forEach(command -> command.options().stream()
                .map(option -> String.valueOf(option.descriptionKey()))
                .filter(key -> key.startsWith("INFULL_"))
                .forEach(expected::add));
        assertThat(settings)
                .as(".env.example is sorted and names each setting once: the descriptionKey of each option, and "
                        + PASSWORDS + ". Add the line that is missing, or take out the one that no option reads")
                .containsExactlyElementsOf(expected);
    }

    @Test
    void saysWhatEachSettingInEnvExampleIsFor() {
        List<String> lines = SourceTree.lines(SourceTree.file(".env.example"));
        List<String> bare = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            boolean isSetting = SETTING.matcher(lines.get(index)).matches();
            if (isSetting && (index == 0 || !lines.get(index - 1).startsWith("# "))) {
                bare.add(".env.example:" + (index + 1) + ": " + lines.get(index));
            }
        }
        assertThat(bare).as("Write a comment right above each setting").isEmpty();
        assertThat(lines)
                .as("Leave " + PASSWORDS + " empty in .env.example: no secret belongs into the repository")
                .containsAll(PASSWORDS.stream().map(name -> name + "=").toList());
    }

    @Test
    void describesEveryCommandAndOption() {
        List<String> undescribed = new ArrayList<>();
        for (CommandSpec command : commands()) {
            if (String.join("", command.usageMessage().description()).isBlank()) {
                undescribed.add(command.qualifiedName());
            }
            command.options().stream()
                    .filter(option -> String.join("", option.description()).isBlank())
                    .forEach(option -> undescribed.add(command.qualifiedName() + " " + option.longestName()));
        }
        assertThat(undescribed)
                .as("Give each command and option a description: --help is its documentation")
                .isEmpty();
    }

    @Test
    void keepsCommandPackagesApart() {
        List<String> crossings = new ArrayList<>();
        for (Path file : SourceTree.files(MAIN, ".*\\.java")) {
            String owner = SourceTree.place(file)
                    .substring(MAIN.length())
                    .replaceFirst("/?[^/]*$", "")
                    // A room belongs to its package.
                    .replaceFirst("/.*", "");
            String others = owner.matches(COMMAND_PACKAGES) ? owner + "\\." : "$";
            if (!owner.isEmpty() && !owner.matches("run|demo")) {
                crossings.addAll(SourceTree.linesMatching(
                        file,
                        Pattern.compile("^import (?:static )?io\\.infull\\.(?!" + others + ")(?:" + COMMAND_PACKAGES
                                + "|run|demo)\\.")));
            }
        }
        assertThat(crossings)
                .as("Only Main, run and demo know the command packages (" + COMMAND_PACKAGES
                        + "). Move what two commands need to db, ops, project, log, error or cli")
                .isEmpty();
    }

    @Test
    void keepsJdbcInOnePackage() {
        List<String> found = SourceTree.files(MAIN, ".*\\.java").stream()
                .filter(file -> !SourceTree.place(file).startsWith(MAIN + "db/"))
                .flatMap(file -> SourceTree.linesMatching(file, JDBC).stream())
                .toList();
        assertThat(found)
                .as("JDBC belongs to package db. Use Database and Session, and let them grow where they lack something")
                .isEmpty();
    }

    @Test
    void keepsJavaFilesShort() {
        assertThat(SourceTree.longerThan(250, SourceTree.files("java-tasks/src", ".*\\.java")))
                .as("A Java file has at most 250 lines. Give a part of it a class and a name of its own")
                .isEmpty();
    }

    @Test
    void keepsTheReadmeShort() {
        Path readme = SourceTree.file("README.md");
        assertThat(SourceTree.longerThan(200, List.of(readme)))
                .as("The README has at most 200 lines. Move what a first reader does not need to docs")
                .isEmpty();
        assertThat(SourceTree.linesMatching(readme, Pattern.compile(".{121}")))
                .as("Lines of the README have at most 120 characters")
                .isEmpty();
    }

    @Test
    void namesNoPathOfAMachine() {
        List<String> found =
                SourceTree.files("", ".*(?:\\.(?:java|sql|yml|csv|md|xml|py|properties|example)|/run|scripts/[^/]*)")
                        .stream()
                        .flatMap(file -> SourceTree.linesMatching(file, MACHINE_PATH).stream())
                        .toList();
        assertThat(found)
                .as("Write paths from the root of the repository: others have it elsewhere")
                .isEmpty();
    }

    @Test
    void linksOnlyToFilesThatExist() {
        List<String> broken = new ArrayList<>();
        for (Path page : SourceTree.files("", ".*\\.md")) {
            Matcher link = LINK.matcher(SourceTree.text(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(SourceTree.place(page) + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).as("Mend the links of these pages").isEmpty();
    }

    private static List<CommandSpec> commands() {
        CommandLine main = Main.createCommandLine(new Environment(Map.of(), Clock.systemUTC(), System.out));
        return Stream.concat(Stream.of(main), main.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .toList();
    }
}
