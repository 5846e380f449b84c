-- Null has a check of its own: a missing quantity is a gap of the export, not a false
-- one. So has 0: such a line orders nothing, and is in no figure. Credit notes that a
-- contract declares are in fact_returns.
select order_line_id, order_id, sku_id, qty_ordered, source_file, source_line,
    'if such rows are credit notes or returns, say so in their contract: '
    || 'negative_quantities: credit_note, or returned' as hint
from fact_fulfillment
where fulfillment_state <> 'cancelled'
    and (qty_ordered is null or qty_ordered >= 0) is not true
