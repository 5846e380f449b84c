select flags.order_id, flags.source_pack, flags.source_file, flags.source_line
from stg_order_flags as flags
left join (select distinct order_id from stg_sales_orders) as orders
    on flags.order_id = orders.order_id
where (orders.order_id is not null) is not true
