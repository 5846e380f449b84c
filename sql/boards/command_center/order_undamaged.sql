-- title: Orders undamaged
-- about: Assessed orders of which nothing came damaged.
-- section: service
-- order: 96
-- chart: card
-- grain: order
-- unit: orders
-- display: ratio
-- better: higher
-- kpi: order_undamaged
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: order_promise_date
-- rows: order_is_undamaged
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'order_undamaged'
