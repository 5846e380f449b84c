-- One row per order line whose result is uncertain: a shipment of its order may belong to
-- it (its line is unknown, or it was rejected), its order header or a newer form of it
-- was rejected, or nobody declared what its state means: it may be cancelled. A rejected
-- row that names no line of the order means all of its lines.

with

shipments as (

    -- a shipment of nothing changes no line
    select * from int_shipments_matched_to_order_lines
    where order_line_id is null and coalesce(qty_shipped, qty_delivered, 1) > 0

),

rejects as (

    select * from stg_rejected_rows

),

lines as (

    select order_line_id, order_id, sku_id, line_number, erp_state
    from int_order_lines_completed
    where not is_cancelled

),

named as (

    -- the number of the line is of no use here: there is no such line
    select order_id, sku_id, cast(null as numeric) as line_number from shipments

    union

    select order_id, sku_id, line_number from rejects
    where raw_table = 'shipments'

    union

    select order_id, cast(null as text) as sku_id, cast(null as numeric) as line_number
    from rejects
    where raw_table = 'order_headers'

),

compared as (

    select
        lines.order_line_id, named.order_id, named.sku_id, named.line_number,
        coalesce(
            named.line_number = lines.line_number, named.sku_id = lines.sku_id, false
        ) as is_named
    from named

    inner join lines on named.order_id = lines.order_id

),

meant as (

    select
        order_line_id, is_named,
        bool_or(is_named) over (partition by order_id, sku_id, line_number) as names_any
    from compared

),

doubted as (

    select order_line_id from meant
    where is_named or not names_any

    union

    select order_line_id from lines
    where erp_state = 'unknown'

    union

    select lines.order_line_id
    from rejects

    inner join lines
        on rejects.order_id = lines.order_id
        and rejects.sku_id = lines.sku_id
        and coalesce(rejects.line_number, -1) = coalesce(lines.line_number, -1)

    where rejects.raw_table = 'sales_orders'

)

select * from doubted
