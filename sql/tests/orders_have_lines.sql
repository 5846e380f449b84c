select order_id, customer_id
from dim_orders
where (line_count > 0) is not true
