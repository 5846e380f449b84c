-- title: Order lines by state
-- about: All order lines. Only assessed lines are in the denominators; all others are counted here, so that nothing is out of sight.
-- stock: true
-- section: causes
-- order: 40
-- chart: bars
-- grain: line
-- unit: lines
-- date: state_date
-- rows: fulfillment_state
-- legend: >
--   select * from (values ('assessed', 1, 'Assessed', 'due by the as-of date and judged'), ('open', 2, 'Open', 'begun, not due yet'),
--   ('not_due', 3, 'Not due', 'nothing sent, not due yet'), ('no_promise', 4, 'No promise', 'no date or no quantity to judge by'),
--   ('cancelled', 5, 'Cancelled', 'taken back, in no denominator'),
--   ('nothing_ordered', 6, 'Nothing ordered', 'a quantity of 0, in no denominator')) as states (series, position, title, about)
select
    coalesce(promise_date, order_date) as period_date,
    coalesce(customer_id, 'unknown') as customer_id,
    city,
    category,
    carrier,
    fulfillment_state as series,
    count(*) as numerator,
    count(*) as denominator
from fact_fulfillment
group by 1, 2, 3, 4, 5, 6
