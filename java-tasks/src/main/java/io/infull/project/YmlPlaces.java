package io.infull.project;

import io.infull.project.file.ModelNames;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;

/**
 * Finds where a yml names something: file and line, for messages. It reads the files again, and only when there is a
 * problem.
 */
public final class YmlPlaces {

    private record Place(String pointer, String text, int line) {}

    private final Path yml;
    private final List<Place> places = new ArrayList<>();

    private YmlPlaces(Path yml) {
        this.yml = yml;
        try (JsonParser parser = YamlFiles.MAPPER.createParser(yml)) {
            while (parser.nextToken() != null) {
                String text = parser.currentToken().isScalarValue() ? parser.getString() : "";
                places.add(new Place(
                        parser.streamReadContext().pathAsPointer().toString(),
                        text,
                        parser.currentTokenLocation().getLineNr()));
            }
        }
    }

    /** Where the entry of a model names one of its columns. */
    public static String ofColumn(Model model, String column) {
        for (Path yml : ProjectFiles.listed(model.file().getParent(), ".yml")) {
            YmlPlaces places = new YmlPlaces(yml);
            Optional<Place> entry = places.first("/models/\\d+/name", model.name());
            if (entry.isPresent()) {
                String columns = Pattern.quote(entry.get().pointer().replaceFirst("/name$", "/columns/"));
                return places.described(
                        places.first(columns + "\\d+/name", column).or(() -> entry));
            }
        }
        return model.file().toString();
    }

    /** Where a unit test names a column of an input, or of what it expects when the input is empty. */
    public static String ofCell(UnitTest test, Optional<String> input, String column) {
        YmlPlaces places = new YmlPlaces(test.file());
        Optional<Place> entry = places.first("/unit_tests/\\d+/name", test.name());
        String rows =
                entry.map(place -> place.pointer().replaceFirst("/name$", "/")).orElse("")
                        + (input.isEmpty() ? "expect" : places.given(entry, input.get()));
        return places.described(places.places.stream()
                .filter(place ->
                        place.pointer().matches(Pattern.quote(rows + "/rows/") + "\\d+/" + Pattern.quote(column)))
                .findFirst()
                .or(() -> entry));
    }

    private String given(Optional<Place> entry, String input) {
        String inputs = entry.map(place -> place.pointer().replaceFirst("/name$", "/given/"))
                .orElse("");
        return places.stream()
                .filter(place -> place.pointer().matches(Pattern.quote(inputs) + "\\d+/input"))
                .filter(place -> ModelNames.withoutRef(place.text()).equals(input))
                .map(place -> place.pointer()
                        .substring(inputs.length() - "given/".length())
                        .replaceFirst("/input$", ""))
                .findFirst()
                .orElse("given");
    }

    private Optional<Place> first(String pointerPattern, String text) {
        return places.stream()
                .filter(place ->
                        place.pointer().matches(pointerPattern) && place.text().equals(text))
                .findFirst();
    }

    private String described(Optional<Place> place) {
        return yml + place.map(found -> " line " + found.line()).orElse("");
    }
}
