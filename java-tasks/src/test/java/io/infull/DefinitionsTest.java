package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DefinitionsPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/definitions.md defines every KPI in full, and as its file counts it. */
class DefinitionsTest {

    private static final String[] PARTS = {
        "Numerator",
        "Denominator",
        "Grain",
        "States in",
        "States out",
        "Policy fields",
        "Maturity",
        "Unit",
        "Source of the definition",
        "By hand",
        "Figure",
        "Percent"
    };
    private static final Map<String, Map<String, String>> DEFINED =
            DefinitionsPage.read().cells();

    static Stream<String> kpis() {
        return files().keySet().stream();
    }

    @Test
    void definesNothingButKpis() {
        assertThat(DEFINED).containsOnlyKeys(files().keySet());
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void saysEveryPartOfTheDefinition(String kpi) {
        assertThat(DEFINED.get(kpi))
                .as("Cells of %s in the tables of docs/definitions.md", kpi)
                .containsKeys(PARTS)
                .allSatisfy((part, cell) -> assertThat(cell).as(part).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void saysWhatTheFileSays(String kpi) {
        String yml = SourceTree.text(files().get(kpi));
        Map<String, String> defined = DEFINED.get(kpi);

        assertThat(defined.get("Grain")).isEqualTo(entry(yml, "grain", "line"));
        assertThat(defined.get("Unit")).isEqualTo(entry(yml, "counted_in", entry(yml, "unit", "lines")));
        String maturity = entry(yml, "matures", "at once");
        assertThat(defined.get("Maturity").replace("`", "")).as("Maturity").startsWith(maturity);
        assertThat(defined.get("Policy fields").equals("none"))
                .as("Only KPIs of contracts have no policy")
                .isEqualTo(entry(yml, "from", "").equals("fact_contract_compliance"));
        String states = yml.contains("_state = 'assessed'") ? "`assessed`" : "";
        assertThat(defined.get("States in")).contains(states);
        assertThat(defined.get("States out").contains("a `missing_column`"))
                .as("States out: what is judged in part")
                .isEqualTo(yml.contains("  where: fulfillment_state = 'assessed' and missing_column is null"));
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void dividesAsTheExampleSays(String kpi) {
        String[] figure = DEFINED.get(kpi).get("Figure").split("/");
        BigDecimal percent = new BigDecimal(figure[0])
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(figure[1]), 2, RoundingMode.HALF_UP);
        String written =
                percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
        assertThat(DEFINED.get(kpi).get("Percent")).isEqualTo(written + " %");
    }

    private static Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : SourceTree.files("sql/models/kpis", ".*/kpi_\\w+\\.yml")) {
            if (SourceTree.text(file).startsWith("kpi:")) {
                files.put(file.getFileName().toString().replaceAll("^kpi_|\\.yml$", ""), file);
            }
        }
        return files;
    }

    private static String entry(String yml, String name, String usual) {
        Matcher found = Pattern.compile("(?m)^  " + name + ": (.+)$").matcher(yml);
        return found.find() ? found.group(1) : usual;
    }
}
