select lines.order_line_id, lines.customer_id, orders.customer_id as customer_of_order
from fact_fulfillment as lines
inner join dim_orders as orders on lines.order_id = orders.order_id
where coalesce(lines.customer_id = orders.customer_id, true) is not true
