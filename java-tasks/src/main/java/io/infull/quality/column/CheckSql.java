package io.infull.quality.column;

import java.util.Optional;

/** A check written as SQL, so that all checks of a model fit into one scan of it. Failures are defined as in dbt. */
public interface CheckSql {

    /** The rows of the model that it looks at. */
    CheckedRows rows();

    /** An aggregate over the rows of the model: how many failures there are. See {@link #recount}. */
    String count();

    /** A join that the aggregate needs. It neither adds rows nor takes any away. */
    default Optional<String> join() {
        return Optional.empty();
    }

    /** If the aggregate only shows whether there are failures: a query whose {@code failures} is their number. */
    default Optional<String> recount() {
        return Optional.empty();
    }

    /** A query for the rows of the model that offend. */
    String offendingRows();
}
