package io.infull.source.row;

import io.infull.source.contract.Column;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.Escape;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.KeyRule;
import io.infull.source.contract.Quote;
import io.infull.source.contract.Source;
import io.infull.source.contract.SourceContract;
import io.infull.source.contract.Target;
import io.infull.source.number.NumberForms;
import io.infull.source.time.DatePattern;
import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import io.infull.source.value.BooleanType;
import io.infull.source.value.CodedType;
import io.infull.source.value.DateType;
import io.infull.source.value.DecimalType;
import io.infull.source.value.IntegerType;
import io.infull.source.value.Repair;
import io.infull.source.value.SpelledNumberType;
import io.infull.source.value.TextType;
import io.infull.source.value.TimestampType;
import io.infull.source.value.ValueType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Contracts with columns of every type, with and without repairs, missing tokens and joined fields. */
public final class RandomSources {

    /** A type and the column that it fills. */
    record Filled(ValueType type, String databaseType) {}

    static final List<Filled> TYPES = List.of(
            new Filled(new TextType(), "text"),
            new Filled(IntegerType.ofColumn("integer"), "integer"),
            new Filled(IntegerType.ofColumn("bigint"), "bigint"),
            new Filled(IntegerType.ofColumn("numeric"), "numeric"),
            new Filled(new DecimalType(5, 2), "numeric"),
            new Filled(DateType.of(List.of()), "date"),
            new Filled(DateType.of(List.of("dd.MM.uuuu", DatePattern.ISO)), "date"),
            new Filled(DateType.of(List.of("d.M.uuuu", "uuuuMMdd", "dd-MMM-uuuu", "uuuu-MM-dd'T'HH:mm")), "date"),
            new Filled(
                    new DateType(
                            List.of(TimeForm.of("uuMMdd", 1970), TimeForm.iso("T")), true, ZoneId.of("Europe/Berlin")),
                    "date"),
            new Filled(
                    new TimestampType(List.of(TimeForm.iso("T"), TimeForm.iso(" ")), null, true), TimestampType.MOMENT),
            new Filled(
                    new TimestampType(
                            List.of(TimeForm.of("uuuu-MM-dd HH:mm", null), TimeForm.of("uuuuMMddHHmm", null)),
                            new LocalClock(ZoneId.of("Europe/Berlin"), null, null),
                            false),
                    TimestampType.CLOCK_TIME),
            new Filled(
                    new CodedType(Map.of("Y", "yes", "N", "N", "ab", "AB"), false, new TextType(), new TextType()),
                    "text"),
            new Filled(
                    new CodedType(
                            Map.of("Y", "true", "0", "false"),
                            true,
                            new BooleanType(List.of("true"), List.of("false")),
                            new BooleanType(List.of("true"), List.of("N"))),
                    "boolean"),
            new Filled(
                    new CodedType(
                            Map.of("1000", "1", "Ab", "2", "0", "0"),
                            true,
                            IntegerType.ofColumn("integer"),
                            IntegerType.ofColumn("integer")),
                    "integer"),
            new Filled(new SpelledNumberType(NumberForms.GERMAN, new DecimalType(7, 2)), "numeric"),
            new Filled(new SpelledNumberType(NumberForms.ENGLISH, new DecimalType(12, 3)), "numeric"),
            new Filled(new SpelledNumberType(NumberForms.FRENCH, IntegerType.ofColumn("integer")), "integer"),
            new Filled(new SpelledNumberType(NumberForms.SWISS, IntegerType.ofColumn("numeric")), "numeric"),
            new Filled(new SpelledNumberType(NumberForms.STANDARD, new DecimalType(5, 2)), "numeric"),
            new Filled(new BooleanType(List.of("Y", "true"), List.of("N", "false")), "boolean"));

    static final List<Repair> REPAIRS = List.of(
            Repair.named("trim"),
            Repair.named("absolute"),
            Repair.named("lower_case"),
            Repair.named("capitalize_words"),
            Repair.named("upper_case"),
            Repair.named("strip_leading_zeros"),
            Repair.padded(5),
            Repair.stripSuffix("kg", true),
            Repair.stripSuffix(" #@$", false),
            Repair.stripSuffix("ü", true),
            Repair.stripSuffix("\u212A", true),
            Repair.stripPrefix("(", false),
            Repair.stripPrefix("k", true));

    private static final List<Dialect> DIALECTS = List.of(
            written(",", Quote.trusted, null),
            written(";", Quote.trusted, null),
            new Dialect(
                    "\t", "windows-1252", null, null, null, 0, null, null, null, null, Quote.trusted, null, null, null),
            written(" ", Quote.trusted, null),
            written("|", Quote.none, null),
            written(";", Quote.trusted, Escape.backslash),
            written(",", Quote.none, Escape.backslash));

    private RandomSources() {}

    private static Dialect written(String delimiter, Quote quote, Escape escape) {
        return new Dialect(delimiter, null, null, null, null, 0, null, null, null, null, quote, escape, null, null);
    }

    /** Sources that feed one or two tables from files with these fields; of each field something is made or not. */
    public static Arbitrary<Source> of(FileFormat format, List<String> fields, List<String> ignored) {
        Arbitrary<Target> targets =
                columns(fields).list().ofMinSize(1).ofMaxSize(4).map(RandomSources::target);
        return Combinators.combine(
                        targets.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(DIALECTS),
                        repairs(),
                        Arbitraries.of(false, false, true))
                .as((some, dialect, everywhere, keeps) -> keeps
                        ? source(format, dialect, everywhere, ignored.subList(0, 1), keeping(some))
                        : source(format, dialect, everywhere, ignored, some));
    }

    /** The first of them also keeps what no column takes. */
    static List<Target> keeping(List<Target> targets) {
        List<Target> keeping = new ArrayList<>(targets);
        Target first = targets.get(0);
        List<Column> columns = new ArrayList<>(first.columns());
        columns.add(Column.ofExtra());
        keeping.set(0, first.withColumns(columns));
        return keeping;
    }

    private static Arbitrary<Column> columns(List<String> fields) {
        Arbitrary<List<String>> from =
                Arbitraries.of(fields).list().ofMinSize(1).ofMaxSize(2).uniqueElements();
        Arbitrary<Set<String>> missing = Arbitraries.of(Set.of(), Set.of(), Set.of("N/A", "-1", "5 kg"));
        // Among columns of many types hardly a record is sound: texts take any value.
        Arbitrary<Filled> types = Arbitraries.oneOf(Arbitraries.of(TYPES), Arbitraries.just(TYPES.get(0)));
        return Combinators.combine(types, from, Arbitraries.of(true, false), missing, repairs())
                .as((filled, names, required, tokens, repairs) -> new Column(
                        "",
                        filled.databaseType(),
                        new Column.Fields(names, "-", true),
                        new Column.Values(filled.type(), required, tokens, repairs)));
    }

    /** A column that comes from one field. */
    public static Column column(String field, int type, List<Repair> repairs, Set<String> missing, boolean required) {
        Filled filled = TYPES.get(type);
        return new Column(
                "",
                filled.databaseType(),
                new Column.Fields(List.of(field), null, true),
                new Column.Values(filled.type(), required, missing, repairs));
    }

    private static Arbitrary<List<Repair>> repairs() {
        Arbitrary<List<Repair>> some =
                Arbitraries.of(REPAIRS).list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(Arbitraries.just(List.of()), Arbitraries.just(List.of()), some);
    }

    public static Target target(List<Column> columns) {
        List<Column> named = new ArrayList<>();
        for (Column column : columns) {
            named.add(new Column("c" + named.size(), column.databaseType(), column.fields(), column.values()));
        }
        return new Target("random", List.of("c0", "c2"), new KeyRule(false, Optional.empty()), named);
    }

    public static Source source(
            FileFormat format, Dialect dialect, List<Repair> repairs, List<String> ignored, List<Target> targets) {
        SourceContract contract = new SourceContract(
                "random", "", List.of(), format, dialect, false, null, null, null, null, null, null, repairs, ignored,
                null, null, null, null);
        return new Source("test", contract, targets, "none");
    }
}
