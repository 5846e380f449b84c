select shipment_id, order_id, sku_id, qty_shipped, qty_delivered
from int_shipments_matched_to_order_lines
where (coalesce(qty_shipped, 0) >= 0 and coalesce(qty_delivered, 0) >= 0) is not true
