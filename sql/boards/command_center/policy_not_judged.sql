-- title: Not judged
-- about: "Lines that this definition cannot judge: no promise of its kind, or one that is not due yet."
-- section: definitions
-- order: 60
-- chart: comparison
-- grain: line
-- unit: lines
-- date: promise_date
-- rows: not_judged_under
-- legend: >
--   select policy_id as series, row_number() over (order by policy_kind desc, policy_id) as position,
--   policy_id as title, words as about from dim_policies
select
    period_date, customer_id, city, category, carrier,
    policy_id as series,
    sum(line_count - judged_line_count) as numerator,
    sum(line_count) as denominator
from fact_policy_comparison
group by period_date, customer_id, city, category, carrier, policy_id
