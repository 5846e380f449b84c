-- Keeps what the publication that was just made says of each KPI, where that is not what the one before said.
with

said as (

    select kpi, 'own' as policy_id, period_date, numerator, denominator
    from analytics.kpi_values

    -- compared policies

),

now_said as (

    select
        kpi,
        policy_id,
        period_date,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from said
    where period_date is not null
    group by kpi, policy_id, period_date

),

said_before as (

    select distinct on (kpi, policy_id, period_date) kpi, policy_id, period_date, numerator, denominator
    from ops.published_kpi
    order by kpi, policy_id, period_date, publication_id desc

)

insert into ops.published_kpi (publication_id, kpi, policy_id, period_date, numerator, denominator)
select
    (select publication_id from ops.published),
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
