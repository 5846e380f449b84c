package io.infull.source.binding;

import io.infull.source.contract.ColumnContract;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.SourceContract;
import io.infull.source.number.NumberForm;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks what a contract says of workbooks. */
final class SheetCheck {

    private final Consumer<String> problems;

    SheetCheck(Consumer<String> problems) {
        this.problems = problems;
    }

    void check(SourceContract contract) {
        Dialect dialect = contract.dialect();
        if (contract.format() != FileFormat.xlsx) {
            require(
                    dialect.sheet() == null && dialect.range() == null,
                    "sheet and range are for workbooks: expected format xlsx but found " + contract.format());
            return;
        }
        require(
                dialect.delimiter().equals(",") && dialect.encoding().equals("UTF-8"),
                "delimiter and encoding are for files of text: a workbook has neither, leave them out");
        require(
                dialect.range() == null || dialect.skipLines() == 0,
                "skip_lines and range both say where the table begins: leave one of them out");
        try {
            dialect.table();
        } catch (IllegalArgumentException e) {
            problems.accept(e.getMessage());
        }
        boolean points = Stream.concat(
                        Stream.of(dialect),
                        contract.targets().stream().flatMap(target -> target.columns().values().stream()))
                .map(SheetCheck::numbers)
                .filter(Objects::nonNull)
                .anyMatch(numbers -> numbers.thousands().equals("."));
        require(
                !points,
                "numbers: thousands '.' would read the number 1.234 of a cell as 1234: make texts like 1.234,5 numbers in "
                        + "the workbook, or save its sheet as CSV");
    }

    private static NumberForm numbers(Object said) {
        if (said instanceof Dialect dialect) {
            return dialect.numbers();
        }
        return said instanceof ColumnContract column ? column.numbers() : null;
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
