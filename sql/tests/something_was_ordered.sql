-- What holds no order line would empty every page, and look like a quiet day. Credit
-- notes and returns are none.
with

landed as (

    select
        count(orders.order_line_id) as row_count,
        count(returned.order_line_id) as returned_count
    from stg_sales_orders as orders
    left join int_order_lines_returned as returned
        on orders.order_line_id = returned.order_line_id

)

select
    row_count - returned_count as order_lines,
    case when returned_count > 0
        then 'all ' || cast(returned_count as text) || ' rows of orders are credit notes '
            || 'or returns: where the minus means nothing, declare the repair absolute, '
            || 'or numbers, instead of negative_quantities'
        else 'load order lines first, or look for rejected files with: rejects'
    end as hint
from landed
where (row_count > returned_count) is not true
