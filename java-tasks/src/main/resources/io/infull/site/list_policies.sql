-- The definitions, with the number of order lines that each one decides.
with

deciding as (

    select policy_id, count(*) as lines
    from fact_fulfillment
    group by policy_id

),

policies as (

    select dim_policies.*, coalesce(deciding.lines, 0) as lines
    from dim_policies

    left join deciding on dim_policies.policy_id = deciding.policy_id

)

select coalesce(json_agg(policies order by lines desc, policy_id), '[]') as content
from policies
