-- One row per source pack, working day and measure, and one for the five working days up
-- to it: half a file shows sooner in a week than in a day, and a small source has too few
-- rows a day.

with

days as (

    select * from int_order_days_measured

    union all

    select * from int_ship_days_measured

),

windowed as (

    select
        pack,
        measure,
        date_day,
        sum(row_count) over of_five as row_count,
        sum(level) over of_five as level,
        -- a mean by rows: exact for a share, near enough for a median
        sum(level * row_count) over of_five
        / nullif(sum(case when level is not null then row_count end) over of_five, 0)
            as mean_level

    from days

    window of_five as (
        partition by pack, measure order by date_day
        rows between 4 preceding and current row
    )

),

listed as (

    select pack, measure, date_day, row_count, level from days

    union all

    select
        pack,
        measure || ' of five days' as measure,
        date_day,
        row_count,
        case when measure in ('order lines', 'shipments') then level else mean_level
        end as level
    from windowed

)

select * from listed
