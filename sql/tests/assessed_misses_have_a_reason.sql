select order_line_id, is_otif, miss_reason
from fact_fulfillment
where is_otif is not null
    and (is_otif = (miss_reason is null)) is not true
