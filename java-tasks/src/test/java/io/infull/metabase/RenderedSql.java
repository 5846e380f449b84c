package io.infull.metabase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL as Metabase sends it to PostgreSQL: an optional clause stands where its variable has a value and is gone where it
 * has none; values are parameters, several of them with commas between.
 *
 * @param parameters texts and dates, in the order of the question marks
 */
record RenderedSql(String text, Object[] parameters) {

    private static final Pattern CLAUSE = Pattern.compile("\\[\\[(.*?)\\{\\{(\\w+)}}(.*?)]]", Pattern.DOTALL);

    static RenderedSql of(String template, Map<String, List<?>> values) {
        List<Object> parameters = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (clause.find()) {
            List<?> chosen = values.getOrDefault(clause.group(2), List.of());
            String marks = Collections.nCopies(chosen.size(), "?").stream().collect(Collectors.joining(", "));
            String shown = chosen.isEmpty() ? "" : clause.group(1) + marks + clause.group(3);
            parameters.addAll(chosen);
            clause.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        clause.appendTail(text);
        return new RenderedSql(text.toString(), parameters.toArray());
    }
}
