select order_line_id, unit_price, source_file, source_line
from fact_fulfillment
where (unit_price is null or unit_price >= 0) is not true
