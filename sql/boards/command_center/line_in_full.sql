-- title: Lines in full
-- about: Assessed order lines with the ordered quantity, less the tolerance of their policy.
-- section: service
-- order: 30
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: higher
-- kpi: line_in_full
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' then is_in_full end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'line_in_full'
