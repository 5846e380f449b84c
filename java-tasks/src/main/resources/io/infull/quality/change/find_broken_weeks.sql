-- Weeks that are new since the last publication and far from the eight weeks before them.
with

days as (
    select candidate_run.as_of_date, published_run.as_of_date as published_as_of_date
    from candidate.run_parameters as candidate_run
    cross join analytics.run_parameters as published_run
),

limits as (
    select
        kpis.kpi,
        coalesce(given.points, 5) as points,
        coalesce(given.minimum_denominator, 100) as minimum_denominator
    -- one that readers do not know yet cannot have moved
    from (select distinct kpi from analytics.kpi_values) as kpis
    inner join candidate.ref_kpi_jump_limits as given on kpis.kpi = given.kpi and given.is_settled_at_once
),

weeks as (
    select
        kpi_values.kpi,
        cast(date_trunc('week', kpi_values.period_date) as date) as week,
        100 * sum(kpi_values.numerator) / nullif(sum(kpi_values.denominator), 0) as percent,
        sum(kpi_values.denominator) as denominator
    from candidate.kpi_values
    inner join limits on kpi_values.kpi = limits.kpi
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

select cast(row_to_json(broken) as text) as json, kpi, period, change from broken order by kpi, period
