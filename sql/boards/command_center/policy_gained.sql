-- title: Gained
-- about: OTIF under this definition, missed under the one that counts.
-- section: definitions
-- order: 40
-- chart: comparison
-- grain: line
-- unit: lines
-- date: promise_date
-- rows: gained_under
-- legend: >
--   select policy_id as series, row_number() over (order by policy_kind desc, policy_id) as position,
--   policy_id as title, words as about from dim_policies
select
    period_date, customer_id, city, category, carrier,
    policy_id as series,
    sum(gained_line_count) as numerator,
    sum(line_count) as denominator
from fact_policy_comparison
group by period_date, customer_id, city, category, carrier, policy_id
