-- title: Line OTIF
-- about: Assessed order lines that were on time and in full.
-- section: service
-- order: 10
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: higher
-- kpi: line_otif
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' then is_otif end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'line_otif'
