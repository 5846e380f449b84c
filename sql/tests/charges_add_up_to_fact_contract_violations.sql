with

violations as (

    select
        coalesce(sum(overcharge_amount), 0) as overcharge,
        coalesce(sum(undercharge_amount), 0) as undercharge
    from fact_contract_violations

),

kpis as (

    select
        coalesce(sum(numerator) filter (where kpi = 'overcharge'), 0) as overcharge,
        coalesce(sum(numerator) filter (where kpi = 'undercharge'), 0) as undercharge
    from kpi_values

)

select
    violations.overcharge, kpis.overcharge as kpi_overcharge,
    violations.undercharge, kpis.undercharge as kpi_undercharge
from violations
cross join kpis
where (
    violations.overcharge = kpis.overcharge and violations.undercharge = kpis.undercharge
) is not true
