-- One row per raw table and reason: rows of the exports that are in no figure and may
-- change one. A rejected shipment or header of a known order is left out: the lines that
-- it could change are not judged, and counted so.

with

-- those of later days too: their shipments may have no date
orders as (

    select distinct order_id from stg_sales_orders

),

rejects as (

    select * from stg_rejected_rows

),

shipments as (

    -- a shipment of nothing changes no line
    select distinct order_id, sku_id, line_number
    from int_shipments_matched_to_order_lines
    where order_line_id is null and coalesce(qty_shipped, qty_delivered, 1) > 0

),

rejected as (

    select rejects.raw_table, 'rejected' as reason
    from rejects

    left join orders on rejects.order_id = orders.order_id

    where orders.order_id is null
        or rejects.raw_table not in ('order_headers', 'shipments')

),

-- what was shipped for an order that no row names: its line may be missing, or be another
-- one with a misspelt number; where the row of the order was rejected, that is counted
orphaned as (

    select 'shipments' as raw_table, 'order unknown' as reason
    from shipments

    left join orders on shipments.order_id = orders.order_id

    where orders.order_id is null
        and shipments.order_id not in (
            select rejects.order_id from rejects
            where rejects.raw_table = 'sales_orders' and rejects.order_id is not null
        )

),

counted as (

    select raw_table, reason from rejected

    union all

    select raw_table, reason from orphaned

)

select raw_table, reason, count(*) as row_count
from counted
group by raw_table, reason
