-- title: Contract rules broken
-- about: Order lines by contract rule that they break; a line can break several.
-- section: cost
-- order: 50
-- chart: bars
-- grain: line
-- unit: lines
-- date: order_date
-- rows: >
--   case when not is_cancelled and qty_ordered is distinct from 0 then nullif(concat_ws(',',
--   case when overcharge_amount > 0 then 'PRICE_OVER' end, case when undercharge_amount > 0 then 'PRICE_UNDER' end,
--   case when is_under_moq then 'MOQ' end, case contract_state when 'no_contract' then 'NO_CONTRACT'
--   when 'expired' then 'EXPIRED' when 'overlap' then 'OVERLAP' end), '') end
-- legend: >
--   select * from (values ('PRICE_OVER', 1, 'Charged above the agreed price', ''), ('PRICE_UNDER', 2, 'Charged below the agreed price', ''),
--   ('MOQ', 3, 'Below minimum order quantity', ''), ('NO_CONTRACT', 4, 'No contract', ''), ('EXPIRED', 5, 'Contract expired', ''),
--   ('OVERLAP', 6, 'Several contracts overlap', '')) as rules (series, position, title, about)
select
    violations.order_date as period_date,
    coalesce(violations.customer_id, 'unknown') as customer_id,
    violations.city,
    violations.category,
    lines.carrier,
    violations.rule as series,
    count(*) as numerator,
    count(*) as denominator
from fact_contract_violations as violations
inner join (select order_line_id, carrier from fact_contract_compliance) as lines
    on violations.order_line_id = lines.order_line_id
group by 1, 2, 3, 4, 5, 6
