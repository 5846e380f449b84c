-- title: Volume fill rate
-- about: Of the quantity on assessed order lines, the part that was fulfilled.
-- section: service
-- order: 80
-- chart: card
-- grain: line
-- unit: pieces
-- display: ratio
-- better: higher
-- kpi: volume_fill_rate
-- unbounded_by: [order_headers, sales_orders, shipments]
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' and fill_status <> 'unknown' then qty_fulfilled >= qty_ordered end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'volume_fill_rate'
