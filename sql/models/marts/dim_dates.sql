-- One row per day, from ten years before the year of the as-of date to two years after
-- it.

with

parameters as (

    select * from run_parameters

),

calendar as (

    select * from ref_calendar

),

days as (

    select cast(day_at as date) as date_day
    from parameters

    -- not from the first order date on: one mistyped year must not make a million days
    cross join generate_series(
        date_trunc('year', cast(as_of_date as timestamp)) - interval '10 years',
        date_trunc('year', cast(as_of_date as timestamp))
        + interval '3 years' - interval '1 day',
        interval '1 day'
    ) as day_at

),

described as (

    select
        ---------- ids
        days.date_day,

        ---------- numbers
        cast(extract(year from days.date_day) as integer) as year_number,
        cast(extract(month from days.date_day) as integer) as month_number,
        cast(extract(isodow from days.date_day) as integer) as iso_weekday_number,

        ---------- names
        to_char(days.date_day, 'IYYY-"W"IW') as iso_week,
        to_char(days.date_day, 'YYYY-MM') as year_month,
        calendar.reason as calendar_reason,

        ---------- dates
        cast(date_trunc('week', days.date_day) as date) as week_start_date,
        cast(date_trunc('month', days.date_day) as date) as month_start_date,

        ---------- booleans
        coalesce(calendar.is_working_day, extract(isodow from days.date_day) < 6)
            as is_working_day

    from days

    left join calendar on days.date_day = calendar.calendar_date

)

select * from described
