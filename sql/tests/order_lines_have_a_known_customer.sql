select order_line_id, customer_id, source_pack, source_file, source_line
from fact_fulfillment
where fulfillment_state <> 'cancelled'
    and source_pack in (select source_pack from stg_customers)
    and (customer_state = 'known') is not true
