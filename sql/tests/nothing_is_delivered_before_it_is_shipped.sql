select shipment_id, order_id, sku_id, ship_date, delivery_date
from int_shipments_matched_to_order_lines
where coalesce(delivery_date >= ship_date, true) is not true
