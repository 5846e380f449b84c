-- The comparison judges anew; under its own policy a line has to come out as in the fact.
-- A policy that ended before the as-of date is not compared any more.
with

facts as (

    select
        policy_id,
        count(*) as lines,
        count(*) filter (where is_otif) as otif_lines,
        count(*) filter (where is_on_time) as on_time_lines
    from fact_fulfillment
    where fulfillment_state = 'assessed' and missing_column is null
        and policy_id in (select policy_id from dim_policies)
    group by policy_id

),

compared as (

    select
        policy_id,
        sum(line_count) as lines,
        sum(otif_line_count) as otif_lines,
        sum(on_time_line_count) as on_time_lines
    from fact_policy_comparison
    where is_own_policy
    group by policy_id

)

select facts.*, compared.otif_lines as compared_otif_lines
from facts
left join compared on facts.policy_id = compared.policy_id
where (
    facts.lines = compared.lines
    and facts.otif_lines = compared.otif_lines
    and facts.on_time_lines = compared.on_time_lines
) is not true
