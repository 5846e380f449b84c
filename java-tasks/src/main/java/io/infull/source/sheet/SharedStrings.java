package io.infull.source.sheet;

import io.infull.source.account.FileRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a workbook, each stored once; cells have its number. They are all that is kept in memory. */
final class SharedStrings {

    private static final long MOST_CHARACTERS = 1L << 27;

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(WorkbookZip zip, Optional<String> part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part.isEmpty()) {
            return new SharedStrings(texts);
        }
        long characters = 0;
        try (Part strings = zip.part(part.get()).orElseThrow(() -> zip.missing(part.get()))) {
            while (strings.advance()) {
                if (strings.isStart("si")) {
                    String text = RichText.read(strings, "si");
                    characters += text.length();
                    refuseTooMany(zip, characters);
                    texts.add(text);
                }
            }
        }
        return new SharedStrings(texts);
    }

    private static void refuseTooMany(WorkbookZip zip, long characters) {
        if (characters > MOST_CHARACTERS) {
            throw new FileRefused("File " + zip.fileName() + " has too many texts: expected at most " + MOST_CHARACTERS
                    + " characters in all. Save its sheet as CSV, which is not kept in memory");
        }
    }

    /** Empty when there is no text of this number. */
    Optional<String> at(String number) {
        try {
            return Optional.of(texts.get(Integer.parseInt(number)));
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
