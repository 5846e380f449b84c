package io.infull.load.file;

import io.infull.source.contract.Source;
import java.util.Optional;

/**
 * A load of the ledger.
 *
 * @param contract digest of the contract under which it read its file; empty in ledgers that did not keep it
 */
record KnownLoad(long loadId, Optional<String> contract) {

    /** Whether the contract said something else of reading rows. */
    boolean isOfAnotherContract(Source source) {
        return contract.filter(digest -> !digest.equals(source.digest())).isPresent();
    }

    /** Whether the contract is known to have said the same. */
    boolean isOfThisContract(Source source) {
        return contract.filter(source.digest()::equals).isPresent();
    }
}
