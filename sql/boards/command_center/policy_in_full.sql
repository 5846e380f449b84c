-- title: In full
-- about: Lines in full under each definition.
-- section: definitions
-- order: 30
-- chart: comparison
-- grain: line
-- unit: lines
-- date: promise_date
-- rows: in_full_under
-- legend: >
--   select policy_id as series, row_number() over (order by policy_kind desc, policy_id) as position,
--   policy_id as title, words as about from dim_policies
select
    period_date, customer_id, city, category, carrier,
    policy_id as series,
    sum(in_full_line_count) as numerator,
    sum(judged_line_count) as denominator
from fact_policy_comparison
group by period_date, customer_id, city, category, carrier, policy_id
