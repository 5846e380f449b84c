select order_line_id, is_otif, miss_reason
from fact_fulfillment
where fulfillment_state = 'assessed'
    and (is_otif = (miss_reason is null)) is not true
