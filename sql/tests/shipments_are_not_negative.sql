select
    shipment_id, order_id, sku_id, qty_shipped, qty_delivered,
    'if such rows are goods that came back, say so in their contract: '
    || 'negative_quantities: returned' as hint
from int_shipments_matched_to_order_lines
where (coalesce(qty_shipped, 0) >= 0 and coalesce(qty_delivered, 0) >= 0) is not true
