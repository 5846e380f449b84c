-- title: Overcharge
-- about: Money charged above the agreed price, beside the value agreed. Never netted with undercharge.
-- section: cost
-- order: 10
-- chart: card
-- grain: line
-- unit: money
-- display: numerator
-- better: lower
-- kpi: overcharge
-- unbounded_by: [contracts, order_headers, sales_orders]
-- date: order_date
-- rows: case when has_contract and not is_cancelled then overcharge_amount > 0 end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'overcharge'
