-- What holds no order line would empty every page, and look like a quiet day.
select
    count(*) as order_lines,
    'load order lines first, or look for rejected files with: rejects' as hint
from stg_sales_orders
having (count(*) > 0) is not true
