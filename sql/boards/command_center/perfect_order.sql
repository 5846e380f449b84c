-- title: Perfect orders
-- about: Assessed orders that were on time, in full, undamaged and correctly documented (SCOR RL.1.1).
-- section: service
-- order: 95
-- chart: card
-- grain: order
-- unit: orders
-- display: ratio
-- better: higher
-- kpi: perfect_order
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: order_promise_date
-- rows: order_is_perfect
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'perfect_order'
