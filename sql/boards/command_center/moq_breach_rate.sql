-- title: MOQ breaches
-- about: Order lines with a contract that order less than its minimum quantity.
-- section: cost
-- order: 30
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: lower
-- kpi: moq_breach_rate
-- bounded_by: [sales_orders]
-- unbounded_by: [contracts, order_headers]
-- date: order_date
-- rows: case when has_contract and not is_cancelled and qty_ordered is distinct from 0 then is_under_moq end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'moq_breach_rate'
