package io.infull.source.csv;

import static io.infull.source.csv.CsvPeer.COPY;
import static io.infull.source.csv.CsvPeer.OPENCSV;
import static io.infull.source.csv.CsvPeer.OPENCSV_RFC4180;

import io.infull.source.csv.CarefulFile.Entry;
import java.util.Set;
import java.util.function.Function;

/**
 * Why others read a file in another way than {@code load} does. Each reason knows how to take its cause out of a file: a
 * disagreement is explained when the readers agree without the causes of some reasons.
 */
public enum CsvDisagreement {
    BYTE_ORDER_MARK("COPY and opencsv make a byte order mark part of the first name", Peers.ALL, Entry::raw),
    CARRIAGE_RETURNS(
            "COPY and opencsv take a carriage return alone for a line end, COPY wants all line ends alike, and opencsv makes LF of "
                    + "CRLF in quotes; here lines end with LF or CRLF, and a value keeps its own",
            Peers.ALL,
            Entry::raw),
    BLANK_LINES(
            "A blank line, and a row of delimiters only, is a row to COPY and opencsv; here it is counted and left out",
            Peers.ALL,
            Entry::raw),
    NUL("opencsv keeps NUL, which PostgreSQL cannot hold; here the row is rejected", Peers.JAVA, entry -> entry.raw()
            .replace('\0', '0')),
    BACKSLASHES("opencsv's default parser eats backslashes", Set.of(OPENCSV), entry -> entry.raw()
            .replace('\\', 'b')),
    END_MARKER(
            "COPY ends at a line \\. up to PostgreSQL 17, without a word; here it is a row",
            Set.of(COPY),
            entry -> entry.raw().equals("\\.") ? "x" : entry.raw()),
    OPEN_QUOTE(
            "A quote that is never closed: others give the file up or close it at another quote; here a row on the last line is "
                    + "rejected alone, and over several lines the file is refused",
            Peers.ALL,
            rejectedFor("unclosed_quote")),
    TEXT_BEHIND_QUOTES(
            "COPY and opencsv make one value of a quoted text and what stands behind it; here the row is rejected",
            Peers.ALL,
            rejectedFor("text_after_quote")),
    ONE_BAD_ROW(
            "COPY refuses a file for one bad row; here the row is rejected and the others are loaded",
            Set.of(COPY),
            rejectedFor("field_count", "bad_character", "bad_encoding")),
    ANY_WIDTH(
            "opencsv hands rows over with any number of values; here they are rejected",
            Peers.JAVA,
            rejectedFor("field_count")),
    TRAILING_DELIMITERS(
            "COPY refuses a file, and opencsv hands over another number of values, where nothing follows the last delimiters of a "
                    + "row; here such fields are left out and counted",
            Peers.ALL,
            entry -> entry.reason() == null ? entry.narrowed() : entry.raw()),
    REPLACED_BYTES(
            "Readers of Java put a replacement where bytes are no text; here the row is rejected",
            Peers.JAVA,
            rejectedFor("bad_encoding")),
    BARE_QUOTES(
            "A quote inside a bare value opens quotes for COPY and opencsv, which swallows delimiters and rows; here it is a "
                    + "character",
            Peers.ALL,
            entry -> entry.reason() == null && entry.hasBareQuote() ? entry.rewritten() : entry.raw()),
    QUOTED_EMPTY(
            "COPY tells a quoted nothing from a bare one; here both are null",
            Set.of(COPY),
            entry -> entry.reason() == null ? entry.withoutQuotedEmpties() : entry.raw());

    private static final class Peers {
        private static final Set<CsvPeer> ALL = Set.of(COPY, OPENCSV, OPENCSV_RFC4180);
        private static final Set<CsvPeer> JAVA = Set.of(OPENCSV, OPENCSV_RFC4180);
    }

    final String sentence;
    final Set<CsvPeer> peers;
    private final Function<Entry, String> withoutIt;

    CsvDisagreement(String sentence, Set<CsvPeer> peers, Function<Entry, String> withoutIt) {
        this.sentence = sentence;
        this.peers = peers;
        this.withoutIt = withoutIt;
    }

    private static Function<Entry, String> rejectedFor(String... reasons) {
        return entry -> !entry.isBlank() && entry.isRejected(reasons) ? entry.sound() : entry.raw();
    }

    /** The file without this cause; the same where it has none. */
    String removedFrom(String text) {
        return switch (this) {
            case BYTE_ORDER_MARK -> text.replaceFirst("^(?:\u00EF\u00BB\u00BF)+", "");
            case BACKSLASHES -> text.replace('\\', 'b');
            case NUL -> text.replace('\0', '0');
            case CARRIAGE_RETURNS -> text.replace("\r", "");
            case BLANK_LINES -> CarefulFile.changed(text, entry -> entry.isBlank() ? "" : entry.raw() + entry.end());
            case OPEN_QUOTE -> CarefulFile.ended(CarefulFile.changed(text, this::without));
            default -> CarefulFile.changed(text, this::without);
        };
    }

    private String without(Entry entry) {
        return (entry.isBlank() ? "" : withoutIt.apply(entry)) + entry.end();
    }
}
