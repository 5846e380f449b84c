-- title: Order lines by state
-- about: All order lines. Only assessed lines are in the denominators; all others are counted here, so that nothing is out of sight.
-- stock: true
-- section: causes
-- order: 40
-- chart: bars
-- grain: line
-- unit: lines
-- date: state_date
-- rows: case when fulfillment_state = 'assessed' and fill_status = 'unknown' then 'in_part' else fulfillment_state end
-- legend: >
--   select * from (values ('assessed', 1, 'Assessed', 'due by the as-of date and judged'), ('in_part', 2, 'Judged in part', 'on time only, a quantity is missing'),
--   ('not_judged', 8, 'Not judged', 'a row of the order was rejected or cannot be allotted and may be of this line, or a source stopped coming before it was due'),
--   ('not_measurable', 7, 'Not measurable', 'neither date nor quantity says what was shipped, or the exports have no shipments'),
--   ('open', 3, 'Open', 'begun, not due yet'),
--   ('not_due', 4, 'Not due', 'nothing sent, not due yet'),
--   ('no_promise', 5, 'No promise', 'no date to judge by'), ('cancelled', 6, 'Cancelled', 'taken back, in no denominator'),
--   ('nothing_ordered', 9, 'Nothing ordered', 'a quantity of 0, in no denominator')) as states (series, position, title, about)
select
    coalesce(promise_date, order_date) as period_date,
    coalesce(customer_id, 'unknown') as customer_id,
    city,
    category,
    carrier,
    case when fulfillment_state = 'assessed' and missing_column is not null then 'in_part'
        else fulfillment_state end as series,
    count(*) as numerator,
    count(*) as denominator
from fact_fulfillment
group by 1, 2, 3, 4, 5, 6
