select order_line_id, order_id, sku_id, source_pack, source_file, source_line
from fact_fulfillment
where fulfillment_state = 'nothing_ordered' and coalesce(qty_ordered >= 0, true)
