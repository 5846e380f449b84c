-- One row per KPI and scope (all, a city, a customer) with figures: what the target of
-- the scope is made of.

with

targeted as (

    select *, target is not null and not is_agreed as is_general
    from int_kpi_values_targeted

),

scoped as (

    select *, 'overall' as scope, 'all' as scope_value from targeted

    union all

    select *, 'city' as scope, city as scope_value from targeted

    union all

    select *, 'customer' as scope, customer_id as scope_value from targeted

),

summed_to_customers as (

    select
        kpi, scope, scope_value, customer_id,
        sum(numerator) as numerator, sum(denominator) as denominator,
        sum(target * denominator) as target_numerator,
        sum(denominator) filter (where target is not null) as target_denominator,
        sum(denominator) filter (where is_agreed) as agreed_denominator,
        sum(denominator) filter (where is_general) as general_denominator,
        min(target) filter (where denominator <> 0) as lowest_target,
        max(target) filter (where denominator <> 0) as highest_target
    from scoped
    group by kpi, scope, scope_value, customer_id

),

summed as (

    select
        kpi, scope, scope_value,
        sum(numerator) as numerator, sum(denominator) as denominator,
        sum(target_numerator) as target_numerator,
        sum(target_denominator) as target_denominator,
        count(*) filter (where agreed_denominator <> 0) as agreed_customer_count,
        coalesce(sum(general_denominator), 0) as general_denominator,
        coalesce(min(lowest_target) < max(highest_target), false) as has_several_targets,
        -- every customer counts once, however much it ordered
        avg(target_numerator / nullif(target_denominator, 0)) as mean_target
    from summed_to_customers
    group by kpi, scope, scope_value

)

select * from summed
