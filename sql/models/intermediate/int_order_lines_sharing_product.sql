-- One row per order line whose product is on other lines of its order, too: a shipment
-- that names the product alone may serve any of them. They are served in the order of
-- place: what was promised first, then by line.

with

lines as (

    select * from int_order_lines_completed

),

-- named apart, since of what is read twice the planner would make a copy
counted_lines as (

    select * from int_order_lines_completed

),

-- a line without a quantity takes no share that anybody could know
shared as (

    select order_id, sku_id from counted_lines
    group by order_id, sku_id
    having count(*) > 1 and count(*) = count(qty_ordered)

),

placed as (

    select
        lines.order_line_id, lines.order_id, lines.sku_id, lines.line_number,
        lines.source_file, lines.source_line, lines.load_id,
        case when lines.is_cancelled then 0 else lines.qty_ordered end as qty_wanted,
        count(*) over (
            partition by lines.order_id, lines.sku_id, lines.line_number
        ) as lines_of_key,
        -- cancelled ones come first, as what is left over goes to the last
        row_number() over (
            partition by lines.order_id, lines.sku_id
            order by
                lines.is_cancelled desc,
                coalesce(
                    lines.promised_ship_date, lines.promised_delivery_date,
                    lines.requested_date
                ) nulls last,
                lines.line_number nulls last, lines.key_number
        ) as place
    from lines

    inner join shared on lines.order_id = shared.order_id
        and lines.sku_id = shared.sku_id

)

select * from placed
