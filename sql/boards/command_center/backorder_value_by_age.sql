-- title: Backorder value by age
-- about: Value of what assessed lines are still short of at the as-of date, by days since the deadline.
-- stock: true
-- section: cost
-- order: 60
-- chart: bars
-- grain: line
-- unit: money
-- date: promise_date
-- rows: backorder_age
-- legend: >
--   select * from (values ('0 to 7 days', 1, '0 to 7 days', ''), ('8 to 30 days', 2, '8 to 30 days', ''),
--   ('31 to 90 days', 3, '31 to 90 days', ''), ('over 90 days', 4, 'over 90 days', '')) as ages (series, position, title, about)
select
    promise_date as period_date,
    coalesce(backorders.customer_id, 'unknown') as customer_id,
    lines.city,
    lines.category,
    lines.carrier,
    backorders.age_bucket as series,
    coalesce(sum(backorders.backorder_amount), 0) as numerator,
    count(*) as denominator
from fact_backorders as backorders
inner join (select order_line_id, city, category, carrier from fact_fulfillment) as lines
    on backorders.order_line_id = lines.order_line_id
group by 1, 2, 3, 4, 5, 6
