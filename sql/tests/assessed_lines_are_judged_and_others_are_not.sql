-- In full and OTIF also need the quantities; where one is missing they are not judged.
select order_line_id, fulfillment_state, missing_column, is_on_time, is_in_full, is_otif
from fact_fulfillment
where (
    (fulfillment_state = 'assessed') = (is_on_time is not null)
    and (fulfillment_state = 'assessed' and missing_column is null)
    = (is_in_full is not null)
    and (is_in_full is not null) = (is_otif is not null)
) is not true
