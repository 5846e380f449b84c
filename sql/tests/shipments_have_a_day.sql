-- What left on no day that anybody could know counts as not shipped.
select
    shipment_id, order_id, sku_id, line_number, key_number,
    source_pack, source_file, source_line
from stg_shipments
where coalesce(ship_date, delivery_date) is null
    and coalesce(qty_shipped, qty_delivered) <> 0
