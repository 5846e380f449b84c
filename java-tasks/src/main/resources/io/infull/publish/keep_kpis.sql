-- Keeps what a publication that is about to be made says of each KPI, where that is not what the one before said.
with

now_said as (

    select
        kpi,
        'own' as policy_id,
        period_date,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from candidate.kpi_values
    where period_date is not null
    group by kpi, period_date

    -- compared policies

),

said_before as (

    select distinct on (kpi, policy_id, period_date) kpi, policy_id, period_date, numerator, denominator
    from ops.published_kpi
    order by kpi, policy_id, period_date, publication_id desc

)

insert into ops.published_kpi (publication_id, kpi, policy_id, period_date, numerator, denominator)
select
    :publication,
    kpi,
    policy_id,
    period_date,
    now_said.numerator,
    now_said.denominator
from now_said
full join said_before using (kpi, policy_id, period_date)
where
    now_said.numerator is distinct from said_before.numerator
    or now_said.denominator is distinct from said_before.denominator
