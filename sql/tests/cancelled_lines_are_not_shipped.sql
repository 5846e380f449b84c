-- A cancelled line leaves every denominator, also when it was shipped, and late.
select
    order_line_id, order_id, sku_id, promise_date, first_ship_date, qty_shipped,
    source_pack, source_file, source_line,
    order_line_id || ' was shipped on ' || cast(first_ship_date as text)
    || case when first_ship_date > deadline_date
        then ', after its deadline on ' || cast(deadline_date as text) else '' end as hint
from fact_fulfillment
where fulfillment_state = 'cancelled'
    and (qty_shipped = 0) is not true
