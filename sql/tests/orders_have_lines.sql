select
    orders.order_id, orders.customer_id, headers.source_pack, headers.source_file,
    headers.source_line
from dim_orders as orders
inner join stg_order_headers as headers on orders.order_id = headers.order_id
where (orders.line_count > 0) is not true
    and coalesce(
        headers.order_status not in (
            select line_status from ref_line_states
            where state in ('cancelled', 'credit_note', 'returned')
        ),
        true
    )
    and orders.order_id not in (select order_id from fact_returns)
