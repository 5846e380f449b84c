package io.infull.ops;

import java.util.List;

/**
 * What a model says about itself to its readers.
 *
 * @param meta JSON object for reports
 */
public record ModelFacts(List<ColumnType> columns, String description, String meta) {}
