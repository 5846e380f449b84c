-- title: Without contract
-- about: Order lines that no contract covers on their order date.
-- section: cost
-- order: 40
-- chart: card
-- grain: line
-- unit: lines
-- display: ratio
-- better: lower
-- kpi: no_contract_rate
-- bounded_by: [sales_orders]
-- unbounded_by: [contracts, order_headers]
-- date: order_date
-- rows: case when not is_cancelled and contract_state <> 'not_measurable' then not has_contract end
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'no_contract_rate'
