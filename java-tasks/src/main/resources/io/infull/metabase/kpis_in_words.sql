-- Figures as text: percent and amounts share a column, and all are rounded alike, half up towards plus infinity.
with

-- which days are not mature, the warehouse says in one place
maturing as (

    select
        kpis.kpi,
        min(days.period_date) as first_date,
        max(days.mature_date) as mature_date
    from dim_kpis as kpis
    inner join fact_maturing_lines as days
        on kpis.matures = 'always' or kpis.matures = days.basis or kpis.matures <> '' and days.basis = 'any'
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
    case
        when ranges.why_unbounded is not null then 'not bounded: ' || ranges.why_unbounded
        when ranges.low is not null then
            'possible ' || to_char(floor(ranges.low * 10000 + 0.5) / 100, 'FM990.00') || ' % to '
            || to_char(floor(ranges.high * 10000 + 0.5) / 100, 'FM990.00') || ' %'
    end as possible,
    rounded.reason as missing,
    case when maturing.first_date is not null and rounded.value is not null then
        'not mature: late shipments still change what was promised from ' || maturing.first_date || ' on, until '
        || maturing.mature_date
    end as maturity
from rounded
left join maturing on rounded.kpi = maturing.kpi
left join fact_kpi_ranges as ranges on rounded.kpi = ranges.kpi
order by rounded.kpi_order nulls last, rounded.kpi
