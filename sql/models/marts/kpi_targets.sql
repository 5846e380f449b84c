-- One row per KPI and scope (all, a city, a customer): the figure beside the target in
-- force, whether it is met, where it comes from, and which policies judged. Targets are
-- weighted by the denominators that they apply to.

with

figures as (

    select * from int_kpi_targets_weighted

),

gaps as (

    select * from fact_kpi_gaps

),

kpis as (

    select * from dim_kpis

),

policies as (

    select * from int_policies_of_kpis

),

-- what cannot be measured has a row that says why, and no value
joined as (

    select
        kpi, scope, scope_value, reason, policy, better, counted_in,
        coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator,
        target_numerator, target_denominator, mean_target, has_several_targets,
        denominator - coalesce(target_denominator, 0) as untargeted_denominator,
        agreed_customer_count, general_denominator,
        case when has_several_targets
            then ', weighted by ' || counted_in else '' end as weighting,
        'FM999,999,999,999,999,990' as thousands
    from figures

    full join gaps using (kpi, scope, scope_value)

    left join kpis using (kpi)

    left join policies using (kpi, scope, scope_value)

),

sourced as (

    select
        *,
        case
            when agreed_customer_count = 0 then 'kpi_targets.csv' || weighting
            when scope = 'customer' then 'agreed with the customer' || weighting
            when agreed_customer_count = 1 then 'agreed with 1 customer' || weighting
            else 'agreed with ' || agreed_customer_count || ' customers' || weighting
        end
        || case when agreed_customer_count > 0 and general_denominator > 0
            then '; kpi_targets.csv for '
                || to_char(general_denominator, thousands) || ' ' || counted_in
            else '' end
        || case when untargeted_denominator > 0
            then '; none for '
                || to_char(untargeted_denominator, thousands) || ' ' || counted_in
            else '' end as target_source
    from joined

),

compared as (

    select
        kpi, scope, scope_value, numerator, denominator,
        target_numerator, target_denominator, reason, policy,
        numerator / nullif(denominator, 0) as value,
        target_numerator / nullif(target_denominator, 0) as target,
        case when has_several_targets then mean_target end as plain_target,
        case when target_denominator > 0 then target_source end as target_source,
        -- compared without a division, which may cut off what decides
        (numerator * target_denominator - target_numerator * denominator)
        * nullif(denominator * target_denominator, 0)
        * case when better = 'lower' then -1 else 1 end >= 0 as is_met
    from sourced

)

select *, value - target as gap from compared
