select order_line_id, fulfillment_state, is_on_time, is_in_full, is_otif
from fact_fulfillment
where (
    (fulfillment_state = 'assessed') = (is_on_time is not null)
    and (fulfillment_state = 'assessed') = (is_in_full is not null)
    and (fulfillment_state = 'assessed') = (is_otif is not null)
) is not true
