select order_id, min(customer_id) as customer_id, max(customer_id) as other_customer_id
from fact_fulfillment
group by order_id
having coalesce(min(customer_id) = max(customer_id), true) is not true
