-- Months that were settled when the last publication was made and have other figures now. Of a month that is half
-- settled, at least for two weeks, the days that are settled count.
with

days as (
    select
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
        coalesce(given.minimum_denominator, 100) as minimum_denominator
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
    cross join days
    where period_date <= days.settled_date
    group by kpi, date_trunc('month', period_date)
),

months_before as (
    select
        kpi,
        date_trunc('month', period_date) as period,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from analytics.kpi_values
    cross join days
    where period_date <= days.settled_date
    group by kpi, date_trunc('month', period_date)
),

months as (
    select
        kpi,
        cast(period as date) as period,
        least(cast(period + interval '1 month' as date) - 1, days.settled_date) as until_date,
        cast(period + interval '1 month' as date) - 1 > days.settled_date as is_partial,
        coalesce(months_before.denominator, 0) as denominator_before,
        coalesce(months_now.denominator, 0) as denominator,
        100 * months_before.numerator / nullif(months_before.denominator, 0) as percent_before,
        100 * months_now.numerator / nullif(months_now.denominator, 0) as percent
    from months_now
    full join months_before using (kpi, period)
    cross join days
),

moved as (
    select
        months.kpi,
        to_char(months.period, 'YYYY-MM')
        || case when months.is_partial then ' until ' || months.until_date else '' end as period,
        'was published as '
        || coalesce(round(months.percent_before, 2) || ' % of ' || round(months.denominator_before), 'nothing')
        || ', is now '
        || coalesce(round(months.percent, 2) || ' % of ' || round(months.denominator), 'nothing') as change
    from months
    inner join limits on months.kpi = limits.kpi
    where
        greatest(months.denominator, months.denominator_before) >= limits.minimum_denominator
        and months.until_date - months.period >= 13
        and (
            abs(months.percent - months.percent_before) <= limits.points
            and abs(months.denominator - months.denominator_before) * 100
            <= limits.denominator_percent * greatest(months.denominator_before, 1)
        ) is not true
)

select cast(row_to_json(moved) as text) as json, kpi, period, change from moved order by kpi, period
