-- One row per day, from ten years before the year of the as-of date to two years after
-- it.

with

days as (

    select * from int_days_listed

),

calendar as (

    select * from ref_calendar

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
