package io.infull.project.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of models as people write them. */
public final class ModelNames {

    private static final Pattern REF = Pattern.compile("ref\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)");

    private ModelNames() {}

    /** {@code ref('fact_orders')}, the way dbt writes it, is {@code fact_orders}. */
    public static String withoutRef(String name) {
        Matcher matcher = REF.matcher(name.strip());
        return matcher.matches() ? matcher.group(1) : name.strip();
    }
}
