with

counted as (

    select
        substr(kpi, 1, strpos(kpi, '_') - 1) as grain,
        period_date, customer_id, city, category,
        sum(numerator) filter (where kpi in ('line_otif', 'order_otif')) as otif,
        sum(numerator) filter (where kpi in ('line_on_time', 'order_on_time')) as on_time,
        sum(numerator) filter (where kpi in ('line_in_full', 'order_in_full')) as in_full
    from kpi_values
    where kpi in (
        'line_otif', 'line_on_time', 'line_in_full',
        'order_otif', 'order_on_time', 'order_in_full'
    )
    group by
        substr(kpi, 1, strpos(kpi, '_') - 1), period_date, customer_id, city, category

)

select * from counted
-- where no quantity is known there is no OTIF, but there is an on time
where (otif is null or otif <= least(on_time, in_full)) is not true
