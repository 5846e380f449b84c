package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.cli.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A command line that was made for its words does what the whole one does. */
class MainTest {

    private static Stream<String> names() {
        return Commands.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void helpsAlikeInShortAndInWhole(String name) {
        assertThat(shortly(name, "--help")).isEqualTo(wholly(name, "--help")).contains("infull " + name);
        assertThat(shortly(name, "--nonsense")).isEqualTo(wholly(name, "--nonsense"));
    }

    @Test
    void speaksAboutOthersWhereACommandDoes() {
        assertThat(shortly("help", "status")).isEqualTo(wholly("status", "--help"));
        assertThat(shortly("generate-completion")).contains("rollback").isEqualTo(wholly("generate-completion"));
        assertThat(shortly("--help")).contains("rollback");
        assertThat(shortly("statsu")).contains("status");
    }

    @Test
    void readsOneCommandOnly() {
        assertThat(Main.createCommandLine(Environment.ofThisProcess(), new String[] {"status"})
                        .getSubcommands())
                .containsOnlyKeys("status");
    }

    private static String shortly(String... words) {
        return output(Main.createCommandLine(Environment.ofThisProcess(), words), words);
    }

    private static String wholly(String... words) {
        return output(Main.createCommandLine(Environment.ofThisProcess()), words);
    }

    private static String output(CommandLine commandLine, String... words) {
        StringWriter text = new StringWriter();
        commandLine.setOut(new PrintWriter(text)).setErr(new PrintWriter(text)).execute(words);
        return text.toString();
    }
}
