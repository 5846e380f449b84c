select order_line_id, is_on_time, is_in_full, is_otif
from fact_fulfillment
where is_otif is not null
    and (is_otif = (is_on_time and is_in_full)) is not true
