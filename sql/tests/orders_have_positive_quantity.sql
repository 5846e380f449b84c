-- Null has a check of its own: a missing quantity is a gap of the export, not a false
-- one. So has 0: such a line orders nothing, and is in no figure.
select order_line_id, order_id, sku_id, qty_ordered, source_file, source_line
from fact_fulfillment
where fulfillment_state <> 'cancelled'
    and (qty_ordered is null or qty_ordered >= 0) is not true
