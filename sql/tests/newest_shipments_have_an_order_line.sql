-- A load that finds nothing would drown in the years before it.
with

newest as (

    select source_pack, max(load_id) as load_id
    from stg_shipments
    group by source_pack

)

select
    shipments.shipment_id, shipments.order_id, shipments.sku_id, shipments.line_number,
    shipments.key_number,
    shipments.source_pack, shipments.source_file, shipments.source_line
from stg_shipments as shipments
inner join newest on shipments.load_id = newest.load_id
inner join int_shipments_matched_to_order_lines as matched
    on shipments.shipment_id = matched.shipment_id
    and shipments.order_id = matched.order_id
    and coalesce(shipments.sku_id, '') = coalesce(matched.sku_id, '')
    and coalesce(shipments.line_number, -1) = coalesce(matched.line_number, -1)
    and shipments.key_number = matched.key_number
where matched.order_line_id is null and coalesce(shipments.qty_shipped, 0) >= 0
