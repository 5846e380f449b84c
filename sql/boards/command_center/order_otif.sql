-- title: Order OTIF
-- about: Assessed orders of which every line was on time and in full.
-- section: service
-- order: 40
-- chart: card
-- grain: order
-- unit: orders
-- display: ratio
-- better: higher
-- kpi: order_otif
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: order_promise_date
-- rows: order_is_otif
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'order_otif'
