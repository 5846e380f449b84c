package io.infull.report;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** A report for spreadsheets: exact ratios without formatting, and no cell that could run as a formula. */
final class KpiCsv {

    private static final String[] HEADER = {
        "kpi",
        "title",
        "grain",
        "unit",
        "scope",
        "scope_value",
        "numerator",
        "denominator",
        "value",
        "target",
        "gap",
        "publication",
        "as_of",
        "reason",
        "policy",
        "target_source",
        "plain_target",
        "target_met",
        "possible_low",
        "possible_high",
        "not_bounded"
    };

    private final KpiReport report;

    KpiCsv(KpiReport report) {
        this.report = report;
    }

    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        CSVWriter csv = new CSVWriter(
                text,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.RFC4180_LINE_END);
        csv.writeNext(HEADER, false);
        report.kpis().forEach(figure -> csv.writeNext(cells(figure), false));
        csv.flushQuietly();
        return text.toString();
    }

    private String[] cells(KpiFigure figure) {
        return Stream.of(
                        figure.about().kpi(),
                        figure.about().title(),
                        figure.about().grain(),
                        figure.about().unit(),
                        figure.scope(),
                        figure.scopeValue(),
                        figure.amounts().numerator().toPlainString(),
                        figure.amounts().denominator().toPlainString(),
                        plain(figure.amounts().value()),
                        plain(figure.amounts().target()),
                        plain(figure.amounts().gap()),
                        Long.toString(report.publication().id()),
                        report.publication().asOf().toString(),
                        figure.notes().reason().orElse(""),
                        figure.notes().policy().orElse(""),
                        figure.notes().targetSource().orElse(""),
                        plain(figure.notes().plainTarget()),
                        figure.notes()
                                .targetMet()
                                .map(met -> met ? "yes" : "no")
                                .orElse(""),
                        plain(figure.range().possibleLow()),
                        plain(figure.range().possibleHigh()),
                        figure.range().notBounded().orElse(""))
                .map(FormulaSafe::cell)
                .toArray(String[]::new);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
