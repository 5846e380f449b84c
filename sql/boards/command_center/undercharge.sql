-- title: Undercharge
-- about: Money charged below the agreed price, beside the value agreed. Never netted with overcharge.
-- section: cost
-- order: 20
-- chart: card
-- grain: line
-- unit: money
-- display: numerator
-- better: lower
-- kpi: undercharge
-- unbounded_by: [contracts, order_headers, sales_orders]
-- date: order_date
-- rows: case when has_contract and not is_cancelled then undercharge_amount > 0 end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'undercharge'
