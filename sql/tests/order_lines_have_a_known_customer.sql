select order_line_id, customer_id, source_file, source_line
from fact_fulfillment
where exists (select 1 from dim_customers where customer_state = 'known')
    and (customer_state = 'known') is not true
