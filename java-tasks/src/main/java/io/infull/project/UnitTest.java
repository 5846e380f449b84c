package io.infull.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs a model on given rows and compares the result with expected rows. Values are text as written in the yml, or
 * null. Only the columns that an expected row names are compared.
 *
 * @param given rows by input model; an input that is left out is an empty table
 */
public record UnitTest(
        String name,
        String model,
        Path file,
        String description,
        Map<String, List<Map<String, String>>> given,
        List<Map<String, String>> expected) {}
