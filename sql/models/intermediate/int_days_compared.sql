-- One row per source pack, measure and working day of the two weeks up to the as-of
-- date, beside the same weekdays of the eight weeks before it: their median, and how far
-- the day may be from it. Nothing is said of days with fewer than five such weekdays.

with

parameters as (

    select * from run_parameters

),

days as (

    select * from int_days_measured

),

pairs as (

    select
        days.pack, days.measure, days.date_day, days.row_count, days.level,
        earlier.level as earlier_level,
        earlier.row_count as earlier_row_count
    from days

    cross join parameters

    inner join days as earlier
        on days.pack = earlier.pack
        and days.measure = earlier.measure
        and earlier.date_day < days.date_day
        and earlier.date_day >= days.date_day - 56
        and mod(days.date_day - earlier.date_day, 7) = 0

    where days.date_day > parameters.as_of_date - 14 and earlier.level is not null

),

centred as (

    select
        pack, measure, date_day, row_count, level,
        count(*) as earlier_days,
        percentile_cont(0.5) within group (order by earlier_row_count) as usual_row_count,
        percentile_cont(0.5) within group (order by earlier_level) as usual_level
    from pairs
    group by pack, measure, date_day, row_count, level

),

spread as (

    select
        pairs.pack, pairs.measure, pairs.date_day,
        percentile_cont(0.5) within group (
            order by abs(pairs.earlier_level - centred.usual_level)
        ) as median_deviation
    from pairs

    inner join centred
        on pairs.pack = centred.pack
        and pairs.measure = centred.measure and pairs.date_day = centred.date_day

    group by pairs.pack, pairs.measure, pairs.date_day

),

allowed as (

    select
        centred.*,
        -- 1.4826 makes of a median deviation a standard deviation, were it a bell curve
        greatest(
            5 * 1.4826 * spread.median_deviation,
            case when centred.measure like 'percent%' then 5
                else 0.4 * centred.usual_level end,
            -- chance alone moves a small count by more
            case when centred.measure like 'order lines%'
                or centred.measure like 'shipments%'
                then 4 * sqrt(centred.usual_level) end
        ) as allowed_difference
    from centred

    inner join spread
        on centred.pack = spread.pack
        and centred.measure = spread.measure and centred.date_day = spread.date_day

    where centred.earlier_days >= 5

)

select
    pack as source_pack, measure, date_day,
    row_count, level, usual_row_count, usual_level, allowed_difference
from allowed
