-- title: Orders in full
-- about: Assessed orders of which every line was in full.
-- section: service
-- order: 60
-- chart: card
-- grain: order
-- unit: orders
-- display: ratio
-- better: higher
-- kpi: order_in_full
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: order_promise_date
-- rows: order_is_in_full
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'order_in_full'
