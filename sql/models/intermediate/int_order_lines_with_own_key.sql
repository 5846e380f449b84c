-- One row per order line that is the only one with its order, product and line number.

with

lines as (

    select * from int_order_lines_completed

),

-- named apart, since of what is read twice the planner would make a copy
numbered_lines as (

    select * from int_order_lines_completed

),

repeated as (

    select distinct order_id, sku_id, line_number from numbered_lines
    where key_number > 1

),

own as (

    select lines.order_line_id, lines.order_id, lines.sku_id, lines.line_number
    from lines

    left join repeated on lines.order_id = repeated.order_id
        and lines.sku_id = repeated.sku_id
        and coalesce(lines.line_number, -1) = coalesce(repeated.line_number, -1)

    where repeated.order_id is null

)

select * from own
