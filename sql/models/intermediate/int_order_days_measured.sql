-- One row per source pack, working day of the twelve weeks up to the as-of date, and
-- measure of the lines ordered on it. A day without lines is a day of none.

with

parameters as (

    select * from run_parameters

),

lines as (

    select
        *,
        coalesce(source_pack, 'none') as pack,
        promise_date - order_date as promised_days
    from fact_fulfillment
    where fulfillment_state not in ('cancelled', 'nothing_ordered')

),

days as (

    select packs.pack, dim_dates.date_day
    from dim_dates

    cross join parameters

    cross join (select distinct pack from lines) as packs

    where dim_dates.is_working_day
        and dim_dates.date_day > parameters.as_of_date - 84
        and dim_dates.date_day <= parameters.as_of_date

),

measured as (

    select
        days.pack,
        days.date_day,
        count(lines.order_line_id) as row_count,
        -- in the middle, as a few large orders move a mean
        percentile_cont(0.5) within group (order by lines.qty_ordered) as quantity,
        percentile_cont(0.5) within group (order by lines.unit_price) as price,
        percentile_cont(0.5) within group (order by lines.promised_days) as promised_days,
        avg(case when lines.customer_id is null then 100.0 else 0 end) as no_customer,
        avg(case when lines.unit_price is null then 100.0 else 0 end) as no_price,
        avg(case when lines.qty_ordered is null then 100.0 else 0 end) as no_quantity,
        avg(case when lines.promise_date is null then 100.0 else 0 end) as no_promise

    from days

    left join lines on days.pack = lines.pack and days.date_day = lines.order_date

    group by days.pack, days.date_day

),

listed as (

    select
        measured.pack,
        measures.measure,
        measured.date_day,
        measured.row_count,
        case measures.measure
            when 'order lines' then measured.row_count
            when 'median quantity ordered' then measured.quantity
            when 'median unit price' then measured.price
            when 'median days promised' then measured.promised_days
            when 'percent without customer' then measured.no_customer
            when 'percent without price' then measured.no_price
            when 'percent without quantity' then measured.no_quantity
            when 'percent without promise' then measured.no_promise
        end as level
    from measured

    cross join (
        values
        ('order lines'), ('median quantity ordered'), ('median unit price'),
        ('median days promised'), ('percent without customer'), ('percent without price'),
        ('percent without quantity'), ('percent without promise')
    ) as measures (measure)

)

select * from listed
