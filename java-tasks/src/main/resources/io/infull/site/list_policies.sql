-- The definitions, with the number of order lines that each one decides, and the days of grace after its deadline.
with

deciding as (

    select policy_id, count(*) as lines
    from fact_fulfillment
    group by policy_id

),

policies as (

    select
        dim_policies.*,
        coalesce(deciding.lines, 0) as lines,
        coalesce(own.grace_days, usual.grace_days) as grace_days
    from dim_policies

    left join deciding on dim_policies.policy_id = deciding.policy_id

    left join ref_grace_periods as own on dim_policies.policy_id = own.policy_id

    left join ref_grace_periods as usual on usual.policy_id is null

)

select coalesce(json_agg(policies order by lines desc, policy_id), '[]') as content
from policies
