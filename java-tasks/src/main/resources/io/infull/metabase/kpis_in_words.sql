-- Figures as text: percent and amounts share a column, and all are rounded alike, half up towards plus infinity.
with

deciding as (

    select
        policies.policy_id,
        policies.basis,
        coalesce(own.grace_days, usual.grace_days) as grace_days,
        policies.days_late_allowed + coalesce(own.grace_days, usual.grace_days) as days_to_mature
    from dim_policies as policies
    left join ref_grace_periods as own on policies.policy_id = own.policy_id
    left join ref_grace_periods as usual on usual.policy_id is null
    where policies.policy_id in (select policy_id from fact_policy_comparison where is_own_policy)

),

maturing as (

    select
        kpis.kpi,
        max(deciding.grace_days) as grace_days,
        max(deciding.days_to_mature) as days_to_mature
    from dim_kpis as kpis
    inner join deciding on kpis.matures = 'always' or kpis.matures = deciding.basis
    group by kpis.kpi

),

shown as (

    select
        targets.*,
        kpis.title,
        kpis.kpi_order,
        kpis.display = 'numerator' as is_amount,
        case when kpis.display = 'numerator' then targets.denominator else 100 end as factor
    from kpi_targets as targets
    inner join dim_kpis as kpis on targets.kpi = kpis.kpi
    where targets.scope = 'overall'

),

measured as (

    select
        *,
        case
            when value is null then null
            when is_amount then numerator
            else value * 100
        end as shown_value,
        target * factor as shown_target,
        plain_target * factor as shown_plain_target
    from shown

),

rounded as (

    select
        *,
        floor(shown_value * 100 + 0.5) / 100 as rounded_value,
        floor(shown_target * 100 + 0.5) / 100 as rounded_target,
        floor(shown_plain_target * 100 + 0.5) / 100 as rounded_plain_target,
        floor((shown_value - shown_target) * 100 + 0.5) / 100 as rounded_gap,
        case when is_amount then '' else ' %' end as sign
    from measured

)

select
    rounded.title as kpi,
    to_char(rounded.rounded_value, 'FM999,999,999,990.00') || rounded.sign as value,
    to_char(rounded.rounded_target, 'FM999,999,999,990.00') || rounded.sign as target,
    to_char(rounded.rounded_gap, 'FMS999,999,999,990.00') || replace(rounded.sign, '%', 'pp') as gap,
    case when rounded.is_met then 'yes' when not rounded.is_met then 'no' end as met,
    rounded.target_source,
    to_char(rounded.rounded_plain_target, 'FM999,999,999,990.00') || rounded.sign as plain_target,
    rounded.policy,
    rounded.reason as missing,
    case when maturing.days_to_mature > 0 and rounded.value is not null then
        'not mature: ' || maturing.grace_days || ' of ' || maturing.grace_days
        || case when maturing.grace_days = 1 then ' day' else ' days' end || ' of grace left; late shipments still '
        || 'change what was promised after ' || current_publication.as_of_date - maturing.days_to_mature
        || ', until ' || current_publication.as_of_date + maturing.days_to_mature
    end as maturity
from rounded
cross join current_publication
left join maturing on rounded.kpi = maturing.kpi
order by rounded.kpi_order nulls last, rounded.kpi
