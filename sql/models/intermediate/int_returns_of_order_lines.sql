-- One row per order line of which something came back: how much. What the orders say and
-- what the shipments say are two records of the same goods, so that the greater counts.

with

returns as (

    select order_line_id, raw_table, qty_returned from fact_returns
    where order_line_id is not null and return_state = 'returned'

),

summed as (

    select
        order_line_id,
        greatest(
            sum(qty_returned) filter (where raw_table = 'shipments'),
            sum(qty_returned) filter (where raw_table = 'sales_orders')
        ) as qty_returned
    from returns
    group by order_line_id

)

select * from summed
