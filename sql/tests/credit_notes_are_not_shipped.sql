-- What was shipped under a credit note alone has no order line, and is in no figure.
with

returns as (

    select * from fact_returns
    where raw_table = 'sales_orders'

),

lines as (

    select order_id, sku_id from fact_fulfillment
    where order_id in (select order_id from returns)

)

select distinct
    returns.document_id, returns.order_id, returns.sku_id,
    returns.source_pack, returns.source_file, returns.source_line
from returns
inner join int_shipments_known as shipments
    on returns.order_id = shipments.order_id
    and returns.sku_id = coalesce(shipments.sku_id, returns.sku_id)
    and shipments.qty_delivered > 0
left join lines
    on returns.order_id = lines.order_id and returns.sku_id = lines.sku_id
where (lines.order_id is not null) is not true
