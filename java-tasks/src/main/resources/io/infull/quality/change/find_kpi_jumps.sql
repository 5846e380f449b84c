-- Months that were settled when the last publication was made and have other figures now, and weeks that are new since
-- then and far from the eight weeks before them.
with

days as (
    select
        candidate_run.as_of_date,
        published_run.as_of_date as published_as_of_date,
        -- what is shipped within two weeks after a month still belongs to it
        least(candidate_run.as_of_date, published_run.as_of_date) - 14 as settled_date
    from candidate.run_parameters as candidate_run
    cross join analytics.run_parameters as published_run
),

limits as (
    select
        kpis.kpi,
        coalesce(given.points, 5) as points,
        coalesce(given.denominator_percent, 20) as denominator_percent,
        coalesce(given.minimum_denominator, 100) as minimum_denominator,
        coalesce(given.is_settled_at_once, false) as is_settled_at_once
    -- one that readers do not know yet cannot have moved; one that is gone has
    from (select distinct kpi from analytics.kpi_values) as kpis
    left join candidate.ref_kpi_jump_limits as given on kpis.kpi = given.kpi
),

months_now as (
    select
        kpi,
        date_trunc('month', period_date) as period,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from candidate.kpi_values
    group by kpi, date_trunc('month', period_date)
),

months_before as (
    select
        kpi,
        date_trunc('month', period_date) as period,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from analytics.kpi_values
    group by kpi, date_trunc('month', period_date)
),

months as (
    select
        kpi,
        cast(period as date) as period,
        coalesce(months_before.denominator, 0) as denominator_before,
        coalesce(months_now.denominator, 0) as denominator,
        100 * months_before.numerator / nullif(months_before.denominator, 0) as percent_before,
        100 * months_now.numerator / nullif(months_now.denominator, 0) as percent
    from months_now
    full join months_before using (kpi, period)
    cross join days
    where cast(period + interval '1 month' as date) - 1 <= days.settled_date
),

moved as (
    select
        months.kpi,
        to_char(months.period, 'YYYY-MM') as period,
        'was published as '
        || coalesce(round(months.percent_before, 2) || ' % of ' || round(months.denominator_before), 'nothing')
        || ', is now '
        || coalesce(round(months.percent, 2) || ' % of ' || round(months.denominator), 'nothing') as change
    from months
    inner join limits on months.kpi = limits.kpi
    where
        greatest(months.denominator, months.denominator_before) >= limits.minimum_denominator
        and (
            abs(months.percent - months.percent_before) <= limits.points
            and abs(months.denominator - months.denominator_before) * 100
            <= limits.denominator_percent * greatest(months.denominator_before, 1)
        ) is not true
),

weeks as (
    select
        kpi_values.kpi,
        cast(date_trunc('week', kpi_values.period_date) as date) as week,
        100 * sum(kpi_values.numerator) / nullif(sum(kpi_values.denominator), 0) as percent,
        sum(kpi_values.denominator) as denominator
    from candidate.kpi_values
    inner join limits on kpi_values.kpi = limits.kpi and limits.is_settled_at_once
    cross join days
    where kpi_values.period_date > days.published_as_of_date - 70
    group by kpi_values.kpi, date_trunc('week', kpi_values.period_date)
    having sum(kpi_values.denominator) >= max(limits.minimum_denominator)
),

pairs as (
    select weeks.*, earlier.percent as earlier_percent
    from weeks
    inner join weeks as earlier
        on weeks.kpi = earlier.kpi and earlier.week < weeks.week and earlier.week >= weeks.week - 56
    cross join days
    where weeks.week + 6 > days.published_as_of_date and weeks.week + 6 <= days.as_of_date
),

centred as (
    select
        kpi, week, percent, denominator,
        cast(percentile_cont(0.5) within group (order by earlier_percent) as numeric) as usual
    from pairs
    group by kpi, week, percent, denominator
    having count(*) >= 4
),

spread as (
    select
        pairs.kpi, pairs.week,
        cast(percentile_cont(0.5) within group (order by abs(pairs.earlier_percent - centred.usual)) as numeric)
            as deviation
    from pairs
    inner join centred on pairs.kpi = centred.kpi and pairs.week = centred.week
    group by pairs.kpi, pairs.week
),

broken as (
    select
        centred.kpi,
        'week of ' || centred.week as period,
        'is ' || round(centred.percent, 2) || ' % of ' || round(centred.denominator) || ', the weeks before it '
        || round(centred.usual, 2) || ' %' as change
    from centred
    inner join spread on centred.kpi = spread.kpi and centred.week = spread.week
    inner join limits on centred.kpi = limits.kpi
    where abs(centred.percent - centred.usual) > greatest(2 * limits.points, 5 * 1.4826 * spread.deviation)
)

select cast(row_to_json(jumps) as text) as json, kpi, period, change
from (
    select * from moved
    union all
    select * from broken
) as jumps
order by kpi, period
