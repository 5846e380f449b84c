-- The target of a KPI where it is one and the same for all customers and days, and the decimals of its targets.
with

general_targets as (

    select * from ref_kpi_targets
    where kpi = ?

),

agreements as (

    select * from dim_kpi_agreements
    where kpi = ?

),

targets as (

    select target from general_targets

    union all

    select target from agreements

)

select
    coalesce(max(scale(trim_scale(target))), 0) as target_scale,
    case
        when
            (select count(*) from agreements) = 0
            and (select count(*) from general_targets where valid_from is null and valid_to is null) = 1
            and count(*) = 1
            then cast(trim_scale(min(target)) as text)
    end as uniform_target
from targets
