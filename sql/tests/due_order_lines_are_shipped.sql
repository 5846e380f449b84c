-- The other side of the join: what was due and has no shipment at all.
select
    order_line_id, order_id, sku_id, promise_date,
    source_pack, source_file, source_line
from fact_fulfillment
where fulfillment_state = 'assessed' and miss_reason = 'nothing_delivered'
