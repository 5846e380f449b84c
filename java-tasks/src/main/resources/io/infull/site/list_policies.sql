-- The definitions, with the number of order lines that each one decides and has judged, whether there are lines that it can apply to,
-- and the days of grace after its deadline.
with

deciding as (

    select
        policy_id, count(*) as lines,
        count(*) filter (where fulfillment_state = 'assessed') as judged_lines
    from fact_fulfillment
    group by policy_id

),

policies as (

    select
        dim_policies.*,
        coalesce(deciding.lines, 0) as lines,
        coalesce(deciding.judged_lines, 0) as judged_lines,
        deciding.policy_id is not null or exists (
            select from fact_policy_comparison where fact_policy_comparison.policy_id = dim_policies.policy_id
        ) as applies,
        coalesce(own.grace_days, usual.grace_days) as grace_days
    from dim_policies

    left join deciding on dim_policies.policy_id = deciding.policy_id

    left join ref_grace_periods as own on dim_policies.policy_id = own.policy_id

    left join ref_grace_periods as usual on usual.policy_id is null

)

select coalesce(json_agg(policies order by lines desc, policy_id), '[]') as content
from policies
