package io.infull.profile.name;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a file's fields, each seen beside the others. */
public final class FieldNames {

    private static final Set<String> OTHERS = Words.list("other_words");
    /** Words that say of which kind a value is. A column of another kind never has them. */
    private static final Set<String> KINDS = Set.of("date", "qty", "price", "percent", "name");

    private static final double SAME_WORDS = 0.999;
    /** A field with the name of the column counts more than one with a name that a known system uses. */
    private static final double KNOWN_NAME = 0.99;

    private static final double COMMON_NAME = 0.98;
    private static final double POSSIBLE_NAME = 0.8;
    private static final double DECIDED_BY_OTHERS = 0.9;

    /** The same words in another order or language. */
    private static final double OTHER_SPELLING = 0.998;

    private static final Set<String> ITEM = Set.of("item", "itm", "id", "no", "nr", "num", "number");
    private static final Set<String> LAST = Set.of("last", "latest", "current", "revised", "new");
    private static final Set<String> SHIP = Set.of("ship", "shipped", "shipping", "shipment", "dispatch");
    private static final Set<String> DELIVER = Set.of("delivery", "delivered", "arrival", "receipt", "received");
    private static final double LESS_LIKELY = 0.02;
    private static final Set<String> CLOCK = Set.of("at", "time", "timestamp", "datetime");

    private final KnownNames known;
    private final boolean shipsOnly;
    private final Set<Moment> days = EnumSet.noneOf(Moment.class);

    public FieldNames(List<String> fields) {
        known = new KnownNames(fields);
        fields.stream()
                .filter(field -> Words.words(field).contains("date"))
                .map(Moment::ofField)
                .forEach(days::add);
        List<String> words = fields.stream()
                .flatMap(field -> Words.translated(field).stream())
                .toList();
        shipsOnly = words.stream().anyMatch(SHIP::contains) && words.stream().noneMatch(DELIVER::contains);
    }

    /** How well the name of the field fits the column of the table. */
    public NameMatch match(String table, String column, String field) {
        List<String> systems = known.systems(table, column, field);
        List<String> likely =
                systems.stream().filter(system -> known.isLikely(system, field)).toList();
        double similarity = Words.similarity(field, column);
        boolean common = CommonNames.isFor(table, column, field);
        // Beside a SKU, the id of an item is a number of the shop.
        if (common && column.equals("sku_id") && Words.translated(field).contains("sku")) {
            return NameMatch.sure(1, "a common name of it");
        }
        boolean contradicts = Moment.ofField(field).contradicts(Moment.ofColumn(column));
        boolean open = Moment.ofField(field) == Moment.OPEN && Moment.ofColumn(column) != Moment.NONE;
        if (!likely.isEmpty() && (similarity < KNOWN_NAME || open)) {
            String evidence = "its name in " + String.join(", ", likely);
            return contradicts
                    ? NameMatch.doubtful(POSSIBLE_NAME, evidence, "its words say otherwise")
                    : NameMatch.sure(KNOWN_NAME, evidence);
        }
        if (contradicts || isAnother(column, field)) {
            return NameMatch.NONE;
        }
        if (open) {
            return open(column, field);
        }
        if (column.equals("sku_id") && isAnyItem(Words.translated(field))) {
            return NameMatch.doubtful(COMMON_NAME, said(similarity), "an item may be a product or a line of the order");
        }
        if (common && similarity < SAME_WORDS) {
            return NameMatch.sure(COMMON_NAME, "a common name of it");
        }
        if (!asksFor(column, field) || !isOfItsMoment(column, field) || isAnyId(table, field)) {
            return NameMatch.NONE;
        }
        if (similarity >= SAME_WORDS) {
            double spelled = KnownNames.letters(field).equals(KnownNames.letters(column)) ? similarity : OTHER_SPELLING;
            return NameMatch.sure(spelled, said(similarity));
        }
        if (!systems.isEmpty() && similarity < POSSIBLE_NAME) {
            return NameMatch.doubtful(
                    POSSIBLE_NAME,
                    "its name in " + String.join(", ", systems),
                    "no other field has a name of that system, so the name may mean something else");
        }
        return NameMatch.doubtful(similarity - unlikely(column, field), said(similarity), "the names are only similar");
    }

    private static boolean isAnyItem(List<String> words) {
        return ITEM.containsAll(words) && (words.contains("item") || words.contains("itm"));
    }

    // The last promise and a moment are told by a word of their own.
    private static boolean asksFor(String column, String field) {
        List<String> words = Words.translated(field);
        if (column.startsWith("last_")) {
            return words.stream().anyMatch(LAST::contains);
        }
        return !column.endsWith("_at") || words.stream().anyMatch(CLOCK::contains);
    }

    // A day of a promise has a word of promise, and what happened has a word that says so.
    private static boolean isOfItsMoment(String column, String field) {
        Moment wanted = Moment.ofColumn(column);
        if (wanted == Moment.NONE && column.endsWith("_date")) {
            return Moment.ofField(field) == Moment.NONE;
        }
        boolean quantity = column.startsWith("qty_") && Words.words(field).contains("qty");
        return wanted == Moment.NONE || quantity || Moment.ofField(field) == wanted;
    }

    // Order lines and shipments have several ids.
    private static boolean isAnyId(String table, String field) {
        return (table.equals("sales_orders") || table.equals("shipments"))
                && Words.words(field).equals(Set.of("id"));
    }

    private static String said(double similarity) {
        return String.format(Locale.ROOT, "similarity of the names %.2f", similarity);
    }

    // A promise of no more than a day is one of shipping where the file has days of shipping only.
    private double unlikely(String column, String field) {
        boolean said = Words.translated(field).stream().anyMatch(word -> SHIP.contains(word) || DELIVER.contains(word));
        boolean other = column.contains("_ship_") ? !shipsOnly : column.contains("_delivery_") && shipsOnly;
        return !said && column.contains("promised_") && other ? LESS_LIKELY : 0;
    }

    /** A word of the field names another thing, and the column does not have it. */
    private static boolean isAnother(String column, String field) {
        Set<String> words = new HashSet<>(Words.translated(field));
        words.retainAll(OTHERS);
        Set<String> own = Words.words(column);
        Set<String> kinds = new HashSet<>(Words.words(KnownNames.lastStep(field)));
        kinds.retainAll(KINDS);
        return !CommonNames.isForAny(column, field)
                && (!own.containsAll(kinds) || words.stream().anyMatch(word -> !own.containsAll(Words.words(word))));
    }

    // A day of delivery is what the other fields are not.
    private NameMatch open(String column, String field) {
        double similarity = Words.similarity(field, column.replace("promised_", ""));
        Moment wanted = Moment.ofColumn(column);
        Moment opposite = wanted == Moment.PROMISED ? Moment.HAPPENED : Moment.PROMISED;
        if (column.startsWith("last_") || column.equals("requested_date") || column.startsWith("qty_")) {
            return NameMatch.NONE;
        }
        boolean decided = days.contains(opposite) && !days.contains(wanted);
        return new NameMatch(
                DECIDED_BY_OTHERS * similarity,
                said(similarity),
                !decided,
                "the name does not say whether this was promised or happened"
                        + (decided ? ". It is taken for what the other dates are not" : ""));
    }
}
