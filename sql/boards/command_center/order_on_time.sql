-- title: Orders on time
-- about: Assessed orders of which every line was on time.
-- section: service
-- order: 50
-- chart: card
-- grain: order
-- unit: orders
-- display: ratio
-- better: higher
-- kpi: order_on_time
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: order_promise_date
-- rows: order_is_on_time
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'order_on_time'
