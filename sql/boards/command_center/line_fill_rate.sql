-- title: Line fill rate
-- about: Assessed order lines of which everything ordered was fulfilled, without tolerance.
-- section: service
-- order: 70
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: higher
-- kpi: line_fill_rate
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' and fill_status <> 'unknown' then fill_status = 'full' end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'line_fill_rate'
