-- One row per KPI and scope (all, a city, a customer): the figure beside the target in
-- force. Targets are weighted by the denominators that they apply to, never averaged.

with

kpi_rows as (

    -- targets know neither categories nor carriers
    select
        kpi, period_date, customer_id, city,
        sum(numerator) as numerator, sum(denominator) as denominator
    from kpi_values
    group by kpi, period_date, customer_id, city

),

gaps as (

    select * from fact_kpi_gaps

),

general_targets as (

    select * from ref_kpi_targets

),

customer_targets as (

    select * from dim_kpi_agreements

),

targeted as (

    select
        kpi_rows.*,
        coalesce(customer_targets.target, general_targets.target) as target
    from kpi_rows

    left join customer_targets
        on kpi_rows.kpi = customer_targets.kpi
        and kpi_rows.customer_id = customer_targets.customer_id

    left join general_targets
        on kpi_rows.kpi = general_targets.kpi
        and (
            general_targets.valid_from is null
            or general_targets.valid_from <= kpi_rows.period_date
        )
        and (
            general_targets.valid_to is null
            or general_targets.valid_to >= kpi_rows.period_date
        )

),

scoped as (

    select *, 'overall' as scope, 'all' as scope_value from targeted

    union all

    select *, 'city' as scope, city as scope_value from targeted

    union all

    select *, 'customer' as scope, customer_id as scope_value from targeted

),

summed as (

    select
        kpi, scope, scope_value,
        sum(numerator) as numerator, sum(denominator) as denominator,
        sum(target * denominator) as target_numerator,
        sum(denominator) filter (where target is not null) as target_denominator
    from scoped
    group by kpi, scope, scope_value

),

-- what cannot be measured has a row that says why, and no value
compared as (

    select
        kpi, scope, scope_value,
        coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator,
        target_numerator, target_denominator, reason,
        numerator / nullif(denominator, 0) as value,
        target_numerator / nullif(target_denominator, 0) as target
    from summed

    full join gaps using (kpi, scope, scope_value)

)

select *, value - target as gap from compared
