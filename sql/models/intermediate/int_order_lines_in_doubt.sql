-- One row per order line that may be meant by a shipment of its order whose line cannot
-- be told: the lines of its product, or all of the order where it names none of them.

with

shipments as (

    -- a shipment of nothing changes no line
    select * from int_shipments_matched_to_order_lines
    where order_line_id is null and coalesce(qty_shipped, qty_delivered, 1) > 0

),

lines as (

    select order_line_id, order_id, sku_id from int_order_lines_completed
    where not is_cancelled

),

meant as (

    select
        lines.order_line_id,
        coalesce(shipments.sku_id = lines.sku_id, false) as is_same_product,
        coalesce(bool_or(shipments.sku_id = lines.sku_id) over (
            partition by shipments.order_id, shipments.sku_id
        ), false) as has_same_product
    from shipments

    inner join lines on shipments.order_id = lines.order_id

),

doubted as (

    select distinct order_line_id from meant
    where is_same_product or not has_same_product

)

select * from doubted
