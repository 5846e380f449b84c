package io.infull.source.binding;

import io.infull.error.Problems;
import io.infull.ops.RawSchema;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.Escape;
import io.infull.source.contract.ExpansionLimit;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Quote;
import io.infull.source.contract.RejectLimit;
import io.infull.source.contract.Source;
import io.infull.source.contract.SourceContract;
import io.infull.source.contract.Target;
import io.infull.source.contract.TargetContract;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** Checks what a contract says of its files; its targets are checked by {@link TargetCheck}. */
final class SourceCheck {

    private static final Set<String> ENCODINGS =
            Set.of("ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-8", "windows-1252");

    private final String pack;
    private final String fileName;
    private final RawSchema schema;
    private final Problems problems;

    SourceCheck(String pack, String fileName, RawSchema schema, Problems problems) {
        this.pack = pack;
        this.fileName = fileName;
        this.schema = schema;
        this.problems = problems;
    }

    /** The source; valid only when no problem was added. */
    Source check(ContractReader.Read read) {
        SourceContract contract = read.contract();
        String expected = fileName.substring(0, fileName.lastIndexOf('.'));
        require(
                expected.equals(contract.source()),
                "source must be the file's name: expected " + expected + " but found " + contract.source());
        require(contract.description() != null, "description is missing. Say what one row is");
        require(contract.format() != null, "format is missing: expected one of [csv, json_array, json_lines, xlsx]");
        require(!contract.files().isEmpty(), "files is missing. Give at least one file name pattern");
        require(!contract.targets().isEmpty(), "targets is missing. Name at least one raw table");
        contract.files().forEach(this::checkGlob);
        checkDialect(contract.dialect());
        checkFields(contract);
        checkRejectLimit(contract.rejectLimit());
        new ExplodeCheck(this::add).check(contract);
        new SkipCheck(this::add).check(contract);
        new FillDownCheck(this::add).check(contract);
        new SheetCheck(this::add).check(contract);
        checkExtra(contract);
        List<Target> targets = targets(contract);
        new ModeCheck(this::add).check(contract, targets);
        return new Source(pack, contract, targets, read.digest());
    }

    private List<Target> targets(SourceContract contract) {
        TargetCheck check = new TargetCheck(schema, contract, this::add);
        return contract.targets().stream()
                .map(check::check)
                .flatMap(Optional::stream)
                .toList();
    }

    private void checkGlob(String glob) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            add("files: '" + glob + "' is not a file name pattern: " + e.getDescription());
        }
    }

    private void checkDialect(Dialect dialect) {
        String delimiter = dialect.delimiter();
        boolean usable = delimiter.length() == 1 && delimiter.charAt(0) < 128 && !"\"\r\n".contains(delimiter);
        require(
                usable,
                "delimiter must be tab or one ASCII character, not a quote or a line end, but found '" + delimiter
                        + "'");
        require(
                ENCODINGS.contains(dialect.encoding()),
                "Unknown encoding '" + dialect.encoding() + "'. Known encodings: " + new TreeSet<>(ENCODINGS));
        require(
                dialect.escape() == Escape.none || !delimiter.equals("\\"),
                "delimiter must not be the backslash that escapes: expected another one, or no escape");
        ExpansionLimit limit = dialect.expansionLimit();
        require(
                limit.mib() > 0 && limit.ratio() > 0,
                "expansion_limit: mib and ratio must be positive, but found " + limit.mib() + " and " + limit.ratio());
    }

    // Names that are not those of the columns would refuse every file.
    private void checkFields(SourceContract contract) {
        Dialect dialect = contract.dialect();
        List<String> fields = dialect.fields();
        require(dialect.skipLines() >= 0, "skip_lines must not be negative, but found " + dialect.skipLines());
        require(
                dialect.header() == fields.isEmpty(),
                dialect.header()
                        ? "fields are named twice: expected header: false beside fields, or no fields"
                        : "fields is missing: expected the names of all fields in order, as header is false");
        require(
                fields.isEmpty()
                        || contract.format() == null
                        || contract.format().isDelimited(),
                "fields and header are for delimited files and workbooks: expected format csv or xlsx but found "
                        + contract.format());
        require(
                dialect.headerLines() == 1
                        || (dialect.headerLines() > 1
                                && dialect.header()
                                && contract.format() != null
                                && contract.format().isDelimited()),
                "header_lines is the number of lines of the header of a delimited file or sheet, 1 or more, but found "
                        + dialect.headerLines());
        require(
                dialect.records() == null
                        || (contract.format() == FileFormat.json_array
                                && !dialect.records().isBlank()),
                "records is the path of a list in a JSON document: expected format json_array and a path like value, but "
                        + "found " + contract.format() + " and '" + dialect.records() + "'");
        boolean plain = dialect.quote() == Quote.standard && dialect.escape() == Escape.none;
        require(
                plain || contract.format() == FileFormat.csv,
                "quote and escape are for delimited files: expected format csv but found " + contract.format());
        if (fields.isEmpty()) {
            return;
        }
        require(Set.copyOf(fields).size() == fields.size(), "fields must name each field once, but found " + fields);
        Set<String> unknown = new TreeSet<>();
        Set<String> unused = new TreeSet<>(fields);
        unused.removeAll(contract.ignoredColumns());
        contract.targets().stream()
                .flatMap(target -> target.columns().values().stream())
                .filter(column -> column != null && !column.optionalColumn())
                .forEach(column -> unknown.addAll(column.from()));
        contract.targets().stream()
                .flatMap(target -> target.columns().values().stream())
                .filter(Objects::nonNull)
                .forEach(column -> unused.removeAll(column.from()));
        unknown.removeAll(fields);
        require(unknown.isEmpty(), "Columns come from " + unknown + ", which fields does not name: " + fields);
        require(
                unused.isEmpty() || contract.targets().stream().anyMatch(TargetContract::keepsExtra),
                "No column takes the fields " + unused
                        + ": map them, name them in ignored_columns, or keep them with extra_columns: keep");
    }

    // Each extra field would be in two tables, and it would be unclear which one to read.
    private void checkExtra(SourceContract contract) {
        List<String> keeping = contract.targets().stream()
                .filter(TargetContract::keepsExtra)
                .map(TargetContract::table)
                .toList();
        require(keeping.size() <= 1, "extra_columns: keep is for one target of a source, but found " + keeping);
    }

    private void checkRejectLimit(RejectLimit limit) {
        require(limit.rows() >= 0, "reject_limit: rows must not be negative, but found " + limit.rows());
        boolean share = limit.percent() >= 0 && limit.percent() <= 100;
        require(share, "reject_limit: percent must be from 0 to 100, but found " + limit.percent());
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            add(problem);
        }
    }

    private void add(String problem) {
        problems.add(pack + "/" + fileName + ": " + problem);
    }
}
