-- The figures of each value of a dimension, in columns like those of kpi_targets. A row has the target that was agreed
-- with its customer, else the one of everybody on its day. A KPI without figures by the dimension has one row with the
-- reason.
with

kpi_rows as (

    select
        kpi, period_date, customer_id,
        :dimension as scope_value,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from analytics.kpi_values
    where :dimension is not null
    group by kpi, period_date, customer_id, :dimension

),

targeted as (

    select
        kpi_rows.*,
        coalesce(agreed.target, general.target) as target,
        agreed.target is not null as is_agreed
    from kpi_rows

    left join analytics.dim_kpi_agreements as agreed
        on kpi_rows.kpi = agreed.kpi and kpi_rows.customer_id = agreed.customer_id

    left join analytics.ref_kpi_targets as general
        on kpi_rows.kpi = general.kpi
        and kpi_rows.period_date between coalesce(general.valid_from, '-infinity')
        and coalesce(general.valid_to, 'infinity')

),

-- the plain mean counts every customer once, however much it ordered
summed_to_customers as (

    select
        kpi, scope_value, customer_id,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(target * denominator) as target_numerator,
        sum(denominator) filter (where target is not null) as target_denominator,
        sum(denominator) filter (where target is not null and not is_agreed) as general_denominator,
        sum(denominator) filter (where is_agreed) as agreed_denominator,
        min(target) filter (where denominator <> 0) as lowest_target,
        max(target) filter (where denominator <> 0) as highest_target
    from targeted
    group by kpi, scope_value, customer_id

),

summed as (

    select
        kpi, scope_value,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(target_numerator) as target_numerator,
        nullif(sum(target_denominator), 0) as target_denominator,
        sum(numerator) / nullif(sum(denominator), 0) as value,
        sum(target_numerator) / nullif(sum(target_denominator), 0) as target,
        coalesce(sum(general_denominator), 0) > 0 as has_general,
        coalesce(sum(agreed_denominator), 0) > 0 as has_agreed,
        min(lowest_target) < max(highest_target) as has_several,
        avg(target_numerator / nullif(target_denominator, 0)) as plain_target
    from summed_to_customers
    group by kpi, scope_value

)

select
    overall.kpi,
    :scope as scope,
    coalesce(summed.scope_value, 'all') as scope_value,
    coalesce(summed.numerator, 0) as numerator,
    coalesce(summed.denominator, 0) as denominator,
    summed.value,
    summed.target,
    summed.value - summed.target as gap,
    case
        when summed.kpi is null and overall.value is not null
            then 'not counted by ' || :scope || ': the lines of an order can have several'
        when summed.kpi is null then overall.reason
        -- which of them lack it is not counted by the dimension
        when overall.reason is not null then overall.reason || ' over all'
    end as reason,
    case
        when summed.kpi is null then null
        when overall.policy like '%; %' then 'several, over all: ' || overall.policy
        else overall.policy
    end as policy,
    case
        when summed.target is null then null
        when not summed.has_agreed then 'kpi_targets.csv'
        when summed.has_general then 'agreed with customers, else kpi_targets.csv'
        else 'agreed with customers'
    end
    || case when summed.has_several then ', weighted by ' || kpis.counted_in else '' end
    || case
        when summed.target_denominator < summed.denominator
            then '; none for ' || to_char(summed.denominator - summed.target_denominator, 'FM999,999,999,999,999,990')
                || ' ' || kpis.counted_in
        else ''
    end as target_source,
    case when summed.has_several then summed.plain_target end as plain_target,
    -- compared without a division, which may cut off what decides
    (summed.numerator * summed.target_denominator - summed.target_numerator * summed.denominator)
    * nullif(summed.denominator, 0)
    * case when kpis.better = 'lower' then -1 else 1 end >= 0 as is_met
from analytics.kpi_targets as overall

left join analytics.dim_kpis as kpis on overall.kpi = kpis.kpi

left join summed on overall.kpi = summed.kpi

where overall.scope = 'overall'
