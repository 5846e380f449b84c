-- title: On time
-- about: Lines on time under each definition.
-- section: definitions
-- order: 20
-- chart: comparison
-- grain: line
-- unit: lines
-- date: promise_date
-- rows: on_time_under
-- legend: >
--   select policy_id as series, row_number() over (order by policy_kind desc, policy_id) as position,
--   policy_id as title, words as about from dim_policies
select
    period_date, customer_id, city, category, carrier,
    policy_id as series,
    sum(on_time_line_count) as numerator,
    sum(judged_line_count) as denominator
from fact_policy_comparison
group by period_date, customer_id, city, category, carrier, policy_id
