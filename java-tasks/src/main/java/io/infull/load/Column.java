package io.infull.load;

import java.util.List;
import java.util.Set;

/** A column of a target, checked and ready to parse values. */
record Column(
        String name,
        String databaseType,
        List<String> from,
        String join,
        ValueType type,
        boolean required,
        boolean optional,
        Set<String> missing,
        List<Repair> repairs) {}
