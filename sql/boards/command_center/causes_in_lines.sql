-- title: Why lines missed OTIF
-- about: From all assessed order lines to those on time and in full. Every missed line has one primary cause, so the steps add up exactly.
-- section: causes
-- order: 10
-- chart: waterfall
-- grain: line
-- unit: lines
-- date: promise_date
-- rows: case when fulfillment_state = 'assessed' then coalesce(cause, 'otif') end
-- legend: >
--   select cause as series, position, title, remedy as about from ref_miss_causes
--   union all select 'otif', 99, 'On time and in full', 'What is left of 100 %'
select
    lines.promise_date as period_date,
    coalesce(lines.customer_id, 'unknown') as customer_id,
    lines.city,
    lines.category,
    lines.carrier,
    coalesce(misses.cause, 'otif') as series,
    count(*) as numerator,
    count(*) as denominator
from fact_fulfillment as lines
left join fact_misses as misses on lines.order_line_id = misses.order_line_id
where lines.fulfillment_state = 'assessed'
group by 1, 2, 3, 4, 5, 6
