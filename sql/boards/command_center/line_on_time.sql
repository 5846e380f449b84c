-- title: Lines on time
-- about: Assessed order lines that were neither late nor too early.
-- section: service
-- order: 20
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: higher
-- kpi: line_on_time
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' then is_on_time end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'line_on_time'
