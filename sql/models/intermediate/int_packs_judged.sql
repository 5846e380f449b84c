-- One row per source pack with a source that is older at the as-of date than its contract
-- allows for judging: the day up to which the lines of the pack can be judged.

with

dates as (

    select * from int_sources_dated

),

parameters as (

    select * from run_parameters

),

days as (

    select * from dim_dates

),

reached as (

    select
        dates.source_pack, dates.source, dates.days_allowed, dates.are_working,
        parameters.as_of_date,
        -- a date that lies ahead proves nothing
        max(dates.business_date) filter (
            where dates.business_date <= parameters.as_of_date
        ) as newest_date

    from dates

    cross join parameters

    group by
        dates.source_pack, dates.source, dates.days_allowed, dates.are_working,
        parameters.as_of_date

),

aged as (

    select
        reached.source_pack, reached.source, reached.days_allowed, reached.newest_date,
        count(days.date_day) as age_days

    from reached

    left join days
        on days.date_day > reached.newest_date
        and days.date_day <= reached.as_of_date
        and (days.is_working_day or not reached.are_working)

    group by
        reached.source_pack, reached.source, reached.days_allowed, reached.newest_date

),

limited as (

    select
        source_pack,
        -- where nothing ever came, no line can be judged
        min(coalesce(newest_date, date '0001-01-01')) as judged_until_date
    from aged
    where newest_date is null or age_days > days_allowed
    group by source_pack

)

select * from limited
