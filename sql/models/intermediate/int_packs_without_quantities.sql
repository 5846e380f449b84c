-- One row per source pack with shipments of its lines none of which has a quantity: how
-- much came cannot be measured, not even of a line of which nothing came.

with

shipments as (

    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

lines as (

    select order_line_id, source_pack from int_order_lines_assigned
    where source_pack is not null

),

counted as (

    select
        lines.source_pack,
        count(shipments.qty_shipped) = 0 as lacks_shipped_qty,
        count(shipments.qty_delivered) = 0 as lacks_delivered_qty
    from shipments

    inner join lines on shipments.order_line_id = lines.order_line_id

    group by lines.source_pack

)

select * from counted
where lacks_shipped_qty or lacks_delivered_qty
