select order_line_id, sku_id, source_file, source_line
from fact_fulfillment
where exists (select 1 from dim_products where product_state = 'known')
    and (product_state = 'known') is not true
