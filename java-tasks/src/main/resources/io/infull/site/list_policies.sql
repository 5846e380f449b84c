-- The definitions, with the number of order lines that each one decides and has judged, and whether there are lines that it can
-- apply to.
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
        ) as applies
    from dim_policies

    left join deciding on dim_policies.policy_id = deciding.policy_id

)

select coalesce(json_agg(policies order by lines desc, policy_id), '[]') as content
from policies
