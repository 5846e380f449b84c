select
    count(*) as order_lines,
    count(*) filter (where fulfillment_state = 'assessed') as judged_order_lines,
    cast(count(*) filter (where fulfillment_state in ('open', 'not_due')) as text)
    || ' not due yet, '
    || cast(count(*) filter (where fulfillment_state = 'no_promise') as text)
    || ' without promise or quantity, '
    || cast(count(*) filter (where fulfillment_state = 'cancelled') as text)
    || ' cancelled' as hint
from fact_fulfillment
having count(*) > 0 and (
    count(*) filter (where fulfillment_state = 'assessed') > 0
) is not true
