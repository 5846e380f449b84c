select order_line_id, order_date, first_ship_date, first_delivery_date
from fact_fulfillment
where (
    coalesce(first_ship_date >= order_date, true)
    and coalesce(first_delivery_date >= order_date, true)
) is not true
