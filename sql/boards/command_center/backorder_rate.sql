-- title: Backorder rate
-- about: Assessed order lines that are still short at the as-of date.
-- section: service
-- order: 90
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: lower
-- kpi: backorder_rate
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' then qty_short > 0 end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'backorder_rate'
