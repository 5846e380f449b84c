-- One row per day, from ten years before the year of the as-of date to two years after
-- it. Not from the first order date on: one mistyped year must not make a million days.

with

parameters as (

    select * from run_parameters

),

days as (

    select cast(day_at as date) as date_day
    from parameters

    cross join generate_series(
        date_trunc('year', cast(as_of_date as timestamp)) - interval '10 years',
        date_trunc('year', cast(as_of_date as timestamp))
        + interval '3 years' - interval '1 day',
        interval '1 day'
    ) as day_at

)

select * from days
