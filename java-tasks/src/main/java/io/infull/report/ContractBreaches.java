package io.infull.report;

import io.infull.db.Row;
import java.math.BigDecimal;

/**
 * Lines and amounts that break contracts. Overcharge and undercharge are never netted.
 *
 * @param moqBreaches order lines below the minimum order quantity
 */
public record ContractBreaches(long moqBreaches, BigDecimal overcharge, BigDecimal undercharge) {

    static ContractBreaches of(Row row) {
        return new ContractBreaches(row.number("moq_breaches"), row.decimal("overcharge"), row.decimal("undercharge"));
    }
}
