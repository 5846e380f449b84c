-- One row per KPI, customer, city and target: what counts towards it. The target is the
-- one agreed with the customer, else the one of everybody on that day.

with

kpi_rows as (

    -- targets know neither categories nor carriers
    select
        kpi, period_date, customer_id, city,
        sum(numerator) as numerator, sum(denominator) as denominator
    from kpi_values
    group by kpi, period_date, customer_id, city

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
        coalesce(customer_targets.target, general_targets.target) as target,
        customer_targets.target is not null as is_agreed
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

summed as (

    select
        kpi, customer_id, city, target, is_agreed,
        sum(numerator) as numerator, sum(denominator) as denominator
    from targeted
    group by kpi, customer_id, city, target, is_agreed

)

select * from summed
