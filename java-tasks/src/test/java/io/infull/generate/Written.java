package io.infull.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.generate.plan.GenerationPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generated files as anyone would read them: with another CSV library than the one that wrote them. */
public record Written(Path landing, Path truthFile) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public static Written by(GenerationPlan plan, Path folder) {
        Written written = new Written(folder.resolve("landing"), folder.resolve("truth.json"));
        try {
            new LandingGenerator().generate(plan, written.landing, written.truthFile, lines -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    public List<NamedCsvRecord> csv(String fileName) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(landing.resolve(fileName))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<JsonNode> shipments() {
        return lines(landing.resolve("shipments.json")).stream()
                .map(JSON::readTree)
                .toList();
    }

    public JsonNode truth() {
        return JSON.readTree(truthFile.toFile());
    }

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
