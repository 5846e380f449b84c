-- title: Lost
-- about: OTIF under the definition that counts, missed under this one.
-- section: definitions
-- order: 50
-- chart: comparison
-- grain: line
-- unit: lines
-- date: promise_date
-- rows: lost_under
-- legend: >
--   select policy_id as series, row_number() over (order by policy_kind desc, policy_id) as position,
--   policy_id as title, words as about from dim_policies
select
    period_date, customer_id, city, category, carrier,
    policy_id as series,
    sum(lost_line_count) as numerator,
    sum(line_count) as denominator
from fact_policy_comparison
group by period_date, customer_id, city, category, carrier, policy_id
