select shipment_id, order_id, sku_id, line_number
from int_shipments_matched_to_order_lines
where order_line_id is null
